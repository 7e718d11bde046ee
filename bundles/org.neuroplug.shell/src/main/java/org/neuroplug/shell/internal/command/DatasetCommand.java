package org.neuroplug.shell.internal.command;

import java.util.List;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.shell.internal.cli.Arguments;
import org.neuroplug.shell.internal.cli.CommandSyntax;
import org.neuroplug.shell.internal.cli.Invocation;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.cli.Topic;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code dataset}: looks at one data set. */
@Component(service = ShellCommand.class)
public final class DatasetCommand implements ShellCommand {
    private final List<ShellCommand> subcommands;

    @Activate
    public DatasetCommand(@Reference Workbench workbench) {
        this.subcommands = List.of(
                new DatasetShowCommand(workbench),
                new DatasetInfoCommand(workbench),
                new DatasetFetchCommand(workbench));
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("dataset", Topic.DATA, "draws a sample, tells about a data set, or downloads it")
                .example("dataset show mnist 0 # draws the first training image")
                .example("dataset info digits # splits, classes, source")
                .example("dataset fetch mnist # downloads it once");
    }

    @Override
    public List<ShellCommand> subcommands() {
        return subcommands;
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) {
        throw new InvalidInputException("dataset needs one of show, info, fetch (see dataset --help)");
    }
}
