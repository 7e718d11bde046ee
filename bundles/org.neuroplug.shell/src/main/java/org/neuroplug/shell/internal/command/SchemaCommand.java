package org.neuroplug.shell.internal.command;

import java.io.IOException;
import org.neuroplug.api.experiment.ExperimentFiles;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.shell.internal.cli.Arguments;
import org.neuroplug.shell.internal.cli.CommandSyntax;
import org.neuroplug.shell.internal.cli.ExitCode;
import org.neuroplug.shell.internal.cli.Invocation;
import org.neuroplug.shell.internal.cli.Json;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.cli.Topic;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code schema}: what an experiment file may hold, for editors. */
@Component(service = ShellCommand.class)
public final class SchemaCommand implements ShellCommand {
    private final Workbench workbench;
    private final ExperimentFiles files;

    @Activate
    public SchemaCommand(@Reference Workbench workbench, @Reference ExperimentFiles files) {
        this.workbench = workbench;
        this.files = files;
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("schema", Topic.EXPERIMENTS, "prints the JSON Schema of experiment files")
                .about(
                        "Editors complete and check files by it: keys, the names of what is plugged in now, settings and their"
                                + " ranges. In YAML, most of them take it from the first line: # yaml-language-server:"
                                + " $schema=experiment.schema.json")
                .example("schema > experiment.schema.json");
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) throws IOException, InterruptedException {
        Json.print(invocation.out(), files.schema(Verdicts.usable(workbench)::get));
        return ExitCode.DONE;
    }
}
