package org.neuroplug.shell.internal.command;

import java.io.IOException;
import java.util.List;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.definition.Definitions;
import org.neuroplug.api.experiment.ExperimentFiles;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.shell.internal.cli.Arguments;
import org.neuroplug.shell.internal.cli.CommandOption;
import org.neuroplug.shell.internal.cli.CommandSyntax;
import org.neuroplug.shell.internal.cli.ExitCode;
import org.neuroplug.shell.internal.cli.Invocation;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.cli.Topic;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code compare}: the founding experiment, or what the options make of it. */
@Component(service = ShellCommand.class)
public final class CompareCommand implements ShellCommand {
    private final Workbench workbench;
    private final ExperimentFiles files;
    private final ExperimentDefinitions definitions;
    private final FrameworkDefaults defaults;

    @Activate
    public CompareCommand(
            @Reference Workbench workbench, @Reference ExperimentFiles files, @Reference Definitions definitions) {
        this.workbench = workbench;
        this.files = files;
        this.definitions = new ExperimentDefinitions(workbench, definitions);
        this.defaults = new FrameworkDefaults(workbench);
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of(
                        "compare", Topic.EXPERIMENTS, "compares activations and optimizers by training networks")
                .about(
                        "Every activation is trained with every optimizer and every combination of what --set names, once for"
                                + " each seed; for one seed all see the same data in the same order. What is left out takes the"
                                + " value in parentheses: that of the founding experiment.")
                .with(ExperimentOptions.all(workbench))
                .with(GridOptions.all())
                .with(ControlOptions.all())
                .with(FrameworkDefaults.option())
                .with(RunCall.options())
                .with(RunCall.dryRun())
                .with(CommandOption.flag("", "dump", "print the experiment as a file for 'run' and do nothing else"))
                .example("compare # the founding experiment on drawn digits")
                .example(
                        "compare -a relu,leaky_relu(alpha=0.1) -o sgd,adam -e 20 --seeds 3 # two by two, three seeds each")
                .example("compare -a relu,tanh --seeds 10 # which one is better, and how sure that is")
                .example(
                        "compare --dataset mnist --report result.csv --report result.json # two reports beside the table")
                .example(
                        "compare -o adam --schedule warmup(epochs=5,then=cosine) --clip global-norm=1 # rates and gradients")
                .example("compare --loss focal(gamma=1) # another loss than cross-entropy")
                .example("compare -o adam,rmsprop --defaults pytorch # with PyTorch's rates and epsilons")
                .example("compare --validation 0.1 --patience 5 --restore-best # end what gets no better")
                .example("compare --models mlp,softmax-regression,k-means -a relu # what depth buys")
                .example("compare -a swish@1.0.0,swish@2.0.0 # two versions of one plug-in")
                .example("compare --set training.learning-rate=0.01,0.1 --set training.batch=100,200 # each with each")
                .example(
                        "compare --set training.learning-rate=log:1e-4..1 --search random --budget 20 # 20 arms, drawn")
                .example("compare --epochs 500 --seeds 10 --dry-run # how long that would take")
                .example("compare -a relu,tanh --dump # an experiment file");
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) throws IOException, InterruptedException {
        ExperimentSpec spec =
                defaults.applied(arguments, ControlOptions.applied(arguments, ExperimentOptions.spec(arguments)));
        if (arguments.has("dump")) {
            if (arguments.has("json")) {
                throw new InvalidInputException("--dump writes YAML, it cannot be used with --json");
            }
            if (arguments.has(RunCall.DRY_RUN)) {
                throw new InvalidInputException("--dump starts nothing anyway, it cannot be used with --dry-run");
            }
            checkNames(spec);
            invocation.out().print(files.write(definitions.selfContained(spec)));
            return ExitCode.DONE;
        }
        return new RunCall(workbench, invocation).run(spec, arguments, arguments.texts("report"));
    }

    private void checkNames(ExperimentSpec spec) {
        spec.choices().forEach(this::checkNames);
    }

    private void checkNames(PluginKind kind, List<PluginChoice> choices) {
        choices.forEach(choice -> workbench.plugin(kind, choice.reference()));
    }
}
