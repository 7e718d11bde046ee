package org.neuroplug.shell.internal.command;

import java.io.IOException;
import org.neuroplug.api.definition.Definitions;
import org.neuroplug.api.experiment.ExperimentFiles;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.shell.internal.cli.Arguments;
import org.neuroplug.shell.internal.cli.CommandSyntax;
import org.neuroplug.shell.internal.cli.Invocation;
import org.neuroplug.shell.internal.cli.Operand;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.cli.Topic;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code run}: an experiment from a file. */
@Component(service = ShellCommand.class)
public final class RunCommand implements ShellCommand {
    private final Workbench workbench;
    private final ExperimentFiles files;
    private final ExperimentDefinitions definitions;
    private final FrameworkDefaults defaults;

    @Activate
    public RunCommand(
            @Reference Workbench workbench, @Reference ExperimentFiles files, @Reference Definitions definitions) {
        this.workbench = workbench;
        this.files = files;
        this.definitions = new ExperimentDefinitions(workbench, definitions);
        this.defaults = new FrameworkDefaults(workbench);
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of("run", Topic.EXPERIMENTS, "runs an experiment from a file")
                .about(
                        "The file is YAML or JSON, as 'schema' describes it; what it leaves out takes the founding experiment's value."
                                + " 'compare --dump' writes one. Activations that it defines by formula mean what it says, whatever is defined in"
                                + " the workbench.")
                .taking(Operand.required("FILE", Completions.files()))
                .with(ControlOptions.all())
                .with(FrameworkDefaults.option())
                .with(RunCall.options())
                .with(RunCall.dryRun())
                .example("run mine.yaml # progress, then a table")
                .example("run mine.yaml --dry-run # what it would take")
                .example("run mine.yaml --time-limit 10m # with a rule that the file does not have")
                .example("run mine.yaml --report result.csv --report result.json # and two reports");
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) throws IOException, InterruptedException {
        ExperimentSpec read = files.read(invocation.file(arguments.operand(0)), kind -> Verdicts.all(workbench, kind));
        ExperimentSpec spec = defaults.applied(arguments, ControlOptions.applied(arguments, read));
        definitions.notes(spec).forEach(invocation.err()::println);
        return new RunCall(workbench, invocation).run(spec, arguments, arguments.texts("report"));
    }
}
