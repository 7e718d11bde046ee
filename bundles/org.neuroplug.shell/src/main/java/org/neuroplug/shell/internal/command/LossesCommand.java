package org.neuroplug.shell.internal.command;

import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code losses}. */
@Component(service = ShellCommand.class)
public final class LossesCommand extends ListCommand {
    @Activate
    public LossesCommand(@Reference Workbench workbench) {
        super(workbench, PluginKind.LOSS, new ShowLossCommand(workbench));
    }
}
