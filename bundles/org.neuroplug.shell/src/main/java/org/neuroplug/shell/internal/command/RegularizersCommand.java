package org.neuroplug.shell.internal.command;

import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code regularizers}. */
@Component(service = ShellCommand.class)
public final class RegularizersCommand extends ListCommand {
    @Activate
    public RegularizersCommand(@Reference Workbench workbench) {
        super(workbench, PluginKind.REGULARIZER);
    }
}
