package org.neuroplug.shell.internal.command;

import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code initializers}. */
@Component(service = ShellCommand.class)
public final class InitializersCommand extends ListCommand {
    @Activate
    public InitializersCommand(@Reference Workbench workbench) {
        super(workbench, PluginKind.INITIALIZER);
    }
}
