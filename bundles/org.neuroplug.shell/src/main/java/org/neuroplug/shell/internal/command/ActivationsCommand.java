package org.neuroplug.shell.internal.command;

import org.neuroplug.api.definition.Definitions;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code activations}. */
@Component(service = ShellCommand.class)
public final class ActivationsCommand extends ListCommand {
    @Activate
    public ActivationsCommand(@Reference Workbench workbench, @Reference Definitions definitions) {
        super(workbench, PluginKind.ACTIVATION, new ShowActivationCommand(workbench, definitions));
    }
}
