package org.neuroplug.shell.internal.command;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.api.workbench.Workbench;

/** Waits for the verdicts on plug-ins that have just appeared, so that what is shown of them is final. */
final class Verdicts {
    /** For what goes by all plug-ins, and by their settings: longer than a check takes. */
    private static final Duration FULL = Duration.ofMinutes(2);

    private Verdicts() {}

    /** Everything that can be used, by kind, when all of it is checked: before that, settings are not known. */
    static Map<PluginKind, List<PluginDescriptor>> usable(Workbench workbench) throws InterruptedException {
        Map<PluginKind, List<PluginDescriptor>> usable = new EnumMap<>(PluginKind.class);
        for (PluginKind kind : PluginKind.values()) {
            usable.put(
                    kind,
                    workbench.plugins(kind, FULL).stream()
                            .filter(plugin -> plugin.state() == PluginState.ACTIVE)
                            .toList());
        }
        return usable;
    }

    /** The plug-ins of a kind, in use or not, when they are checked. */
    static List<PluginDescriptor> all(Workbench workbench, PluginKind kind) {
        try {
            return workbench.plugins(kind, FULL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while plug-ins were being checked");
        }
    }

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
