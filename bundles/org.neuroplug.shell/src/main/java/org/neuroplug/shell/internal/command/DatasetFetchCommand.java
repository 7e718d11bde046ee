package org.neuroplug.shell.internal.command;

import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.shell.internal.cli.Arguments;
import org.neuroplug.shell.internal.cli.CommandSyntax;
import org.neuroplug.shell.internal.cli.ExitCode;
import org.neuroplug.shell.internal.cli.Invocation;
import org.neuroplug.shell.internal.cli.Operand;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.cli.Topic;
import org.neuroplug.shell.internal.progress.FetchDisplay;

/** {@code dataset fetch}: downloads a data set once. */
final class DatasetFetchCommand implements ShellCommand {
    private final Workbench workbench;

    DatasetFetchCommand(Workbench workbench) {
        this.workbench = workbench;
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("dataset fetch", Topic.DATA, "downloads a data set unless it is there already")
                .about("An interrupted download goes on where it stopped when the command is given again.")
                .taking(Operand.required("NAME", Completions.plugin(workbench, PluginKind.DATASET)))
                .example("dataset fetch mnist # 12 MB, once");
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) throws InterruptedException {
        PluginChoice choice = PluginChoice.parse(arguments.operand(0));
        FetchDisplay display = new FetchDisplay(invocation);
        try {
            workbench.fetch(choice, display);
        } catch (InterruptedException e) {
            display.status().clear();
            invocation.err().println("cancelled; what was downloaded is kept for the next try");
            return ExitCode.INTERRUPTED;
        } finally {
            display.status().clear();
        }
        invocation.out().println(choice + " is there");
        return ExitCode.DONE;
    }
}
