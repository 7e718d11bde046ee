package org.neuroplug.shell.internal.command;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.replay.OriginDifference;
import org.neuroplug.api.replay.Origins;
import org.neuroplug.api.replay.RunComparison;
import org.neuroplug.api.replay.TrialHistory;
import org.neuroplug.api.run.EpochResult;
import org.neuroplug.api.run.Provenance;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.api.store.RunStore;
import org.neuroplug.api.store.StoredRun;
import org.neuroplug.api.store.StoredStatus;
import org.neuroplug.api.store.StoredTrial;
import org.neuroplug.api.workbench.Workbench;
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

/** {@code replay}: whether a stored run comes to the same once more. */
@Component(service = ShellCommand.class)
public final class ReplayCommand implements ShellCommand {
    private static final String DRY_RUN = "dry-run";

    private final Workbench workbench;
    private final RunStore store;
    private final Origins origins;

    @Activate
    public ReplayCommand(@Reference Workbench workbench, @Reference RunStore store, @Reference Origins origins) {
        this.workbench = workbench;
        this.store = store;
        this.origins = origins;
    }

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.of(
                        "replay", Topic.EXPERIMENTS, "runs a stored run again and tells whether it comes to the same")
                .about(RunNames.ABOUT
                        + " Before it starts, it tells which plug-ins, data, settings, engine, Java or machine are not as they"
                        + " were. Then every loss, accuracy and end of every trial is compared to the last bit; times are not."
                        + " Exit code 0 says that they are identical, 1 that they are not. The repetition is stored as a run of"
                        + " its own.")
                .taking(RunNames.one(store))
                .with(RunCall.options())
                .with(CommandOption.flag("", DRY_RUN, "only tell what is not as it was"))
                .example("replay last # is it reproducible?")
                .example("replay last --dry-run # is everything still there, and as it was?");
    }

    /** A stored run, in all that its repetition is compared with. */
    private record Original(String id, RunResult result, List<TrialHistory> trials) {}

    @Override
    public int run(Arguments arguments, Invocation invocation) throws IOException, InterruptedException {
        Original original = original(arguments.operand(0));
        new NeededForReplay(workbench).check(original.result());
        List<OriginDifference> differences = differences(original.result(), arguments.has("force"));
        List<String> foretold = ReplayWords.origins(original.id(), differences);
        if (arguments.has(DRY_RUN)) {
            tell(arguments, invocation, ReplayTree.of(original.id(), differences), foretold);
            return ExitCode.DONE;
        }
        foretold.forEach(invocation.err()::println);
        return repeat(original, differences, arguments, invocation);
    }

    private Original original(String reference) throws IOException {
        StoredRun stored = store.find(reference);
        if (stored.status() == StoredStatus.RUNNING) {
            throw new InvalidInputException("run " + stored.id() + " is running: it can be replayed when it has ended");
        }
        RunResult result = store.result(stored.id());
        Map<Trial, List<EpochResult>> epochs =
                store.trials(stored.id()).stream().collect(Collectors.toMap(StoredTrial::trial, StoredTrial::epochs));
        List<TrialHistory> trials = TrialHistory.of(result, epochs);
        if (trials.stream().allMatch(trial -> !trial.ended() && trial.epochs().isEmpty())) {
            throw new InvalidInputException(
                    "run " + stored.id() + " has nothing to compare with: none of its trials finished an epoch");
        }
        return new Original(stored.id(), result, trials);
    }

    private int repeat(
            Original original, List<OriginDifference> differences, Arguments arguments, Invocation invocation)
            throws IOException, InterruptedException {
        ReplayedRun heard = new ReplayedRun();
        RunCall.Ended ended = new RunCall(workbench, invocation)
                .runQuietly(original.result().plan().spec(), arguments, heard);
        RunComparison comparison = RunComparison.of(original.trials(), TrialHistory.of(ended.result(), heard.epochs()));
        String id = ended.result().plan().id();
        tell(
                arguments,
                invocation,
                ReplayTree.of(original.id(), differences, id, comparison),
                ReplayWords.verdict(original.id(), id, comparison));
        return code(ended.code(), comparison);
    }

    private List<OriginDifference> differences(RunResult original, boolean force) {
        Map<Arm, Provenance> now = origins.of(original.plan().spec(), force);
        Set<OriginDifference> differences = new LinkedHashSet<>();
        for (TrialResult result : original.results()) {
            differences.addAll(OriginDifference.between(
                    result.provenance(), now.get(result.trial().arm())));
        }
        return List.copyOf(differences);
    }

    private static void tell(Arguments arguments, Invocation invocation, Map<String, Object> tree, List<String> lines)
            throws IOException {
        if (arguments.has("json")) {
            Json.print(invocation.out(), tree);
        } else {
            lines.forEach(invocation.out()::println);
        }
    }

    /** A trial that failed both times in the same way is no failure of the repetition. */
    private static int code(int run, RunComparison comparison) {
        if (run == ExitCode.INTERRUPTED || run == ExitCode.BAD_INPUT) {
            return run;
        }
        return comparison.identical() ? ExitCode.DONE : ExitCode.FAILED;
    }
}
