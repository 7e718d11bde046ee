package org.neuroplug.shell.internal.command;

import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code schedules}. */
@Component(service = ShellCommand.class)
public final class SchedulesCommand extends ListCommand {
    @Activate
    public SchedulesCommand(@Reference Workbench workbench) {
        super(workbench, PluginKind.SCHEDULE, new ShowScheduleCommand(workbench));
    }
}
