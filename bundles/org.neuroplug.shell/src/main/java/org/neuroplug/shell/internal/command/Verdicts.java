package org.neuroplug.shell.internal.command;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.api.workbench.Workbench;

/** Waits for the verdicts on plug-ins that have just appeared, so that what is shown of them is final. */
final class Verdicts {
    private Verdicts() {}

    /** Waits until these plug-ins are checked, but no longer than lists do. */
    static void await(Workbench workbench, Stream<PluginDescriptor> plugins) throws InterruptedException {
        Set<PluginKind> kinds = plugins.filter(plugin -> plugin.state() == PluginState.CHECKING)
                .map(plugin -> plugin.identity().kind())
                .collect(Collectors.toSet());
        for (PluginKind kind : kinds) {
            workbench.plugins(kind, ListCommand.PATIENCE);
        }
    }
}
