package org.neuroplug.shell.internal.command;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.neuroplug.api.experiment.ExperimentFiles;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.store.RunStore;
import org.neuroplug.api.store.StoredRun;
import org.neuroplug.api.store.StoredTrial;
import org.neuroplug.shell.internal.cli.Arguments;
import org.neuroplug.shell.internal.cli.CommandOption;
import org.neuroplug.shell.internal.cli.CommandSyntax;
import org.neuroplug.shell.internal.cli.ExitCode;
import org.neuroplug.shell.internal.cli.Invocation;
import org.neuroplug.shell.internal.cli.Json;
import org.neuroplug.shell.internal.cli.ShellCommand;
import org.neuroplug.shell.internal.cli.Topic;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code show}: everything about one run. */
@Component(service = ShellCommand.class)
public final class ShowRunCommand implements ShellCommand {
    private final RunStore store;
    private final ExperimentFiles files;
    private final TimeWords times;

    @Activate
    public ShowRunCommand(@Reference RunStore store, @Reference ExperimentFiles files) {
        this(store, files, Clock.systemDefaultZone());
    }

    ShowRunCommand(RunStore store, ExperimentFiles files, Clock clock) {
        this.store = store;
        this.files = files;
        this.times = new TimeWords(clock);
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of(
                        "show", Topic.EXPERIMENTS, "shows a stored run: its arms, failures, settings and origin")
                .about(RunNames.ABOUT)
                .taking(RunNames.one(store))
                .with(CommandOption.flag("", "json", "print one JSON document"))
                .example("show last # the newest")
                .example("show 20260301-12 --json # the only one of that hour, for a script");
    }

    @Override
    public int run(Arguments arguments, Invocation invocation) throws IOException {
        StoredRun run = store.find(arguments.operand(0));
        RunResult result = store.result(run.id());
        List<StoredTrial> trials = store.trials(run.id());
        String settings = files.write(result.plan().spec());
        if (arguments.has("json")) {
            Json.print(invocation.out(), RunTree.of(run, result, trials, settings));
        } else {
            new RunView(times, invocation.terminal().width())
                    .lines(run, result, trials, settings)
                    .forEach(invocation.out()::println);
        }
        return ExitCode.DONE;
    }
}
