package org.neuroplug.shell.internal.command;

import java.util.List;
import java.util.stream.Stream;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.saved.SavedModels;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code models}. */
@Component(service = ShellCommand.class)
public final class ModelsCommand extends ListCommand {
    private final ShellCommand saved;

    @Activate
    public ModelsCommand(@Reference Workbench workbench, @Reference SavedModels models) {
        super(workbench, PluginKind.MODEL, new ShowModelCommand(workbench));
        this.saved = new SavedModelsCommand(models);
    }

    @Override
    public List<ShellCommand> subcommands() {
        return Stream.concat(super.subcommands().stream(), Stream.of(saved)).toList();
    }
}
