package org.neuroplug.shell.internal.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.RunPlan;

/** How far a run is, from its events. Times are in seconds since it started. */
final class RunProgress {
    private final SortedMap<Integer, RunningTrial> running = new TreeMap<>();
    private final Pace pace;
    private final RunPlan plan;
    private final long epochs;
    private final int mostEpochs;
    private final int widestName;
    private int ended;
    private long epochsOfEnded;
    private Optional<RunningTrial> lastHeard = Optional.empty();

    RunProgress(RunPlan plan) {
        this.plan = plan;
        this.epochs = plan.trials().stream().mapToLong(this::epochs).sum();
        this.mostEpochs = plan.trials().stream().mapToInt(this::epochs).max().orElse(0);
        this.pace = new Pace(0, plan.parallel() / (double) epochs);
        this.widestName = plan.trials().stream()
                .mapToInt(trial -> Columns.of(name(trial)))
                .max()
                .orElse(0);
    }

    private int epochs(Trial of) {
        return plan.spec().training(of.arm()).epochs();
    }

    /** Takes an event that changes how far the run is. */
    void on(RunEvent event, double now) {
        if (event instanceof RunEvent.EpochFinished finished) {
            RunningTrial trial = running(finished.trial(), now);
            trial.on(finished.epoch(), now);
            pace.mark(now, fraction());
        } else if (event instanceof RunEvent.TrialStarted start) {
            running(start.trial(), now);
        } else if (event instanceof RunEvent.TrialRetried retried) {
            running.remove(retried.failure().trial().index());
            running(retried.failure().trial(), now);
        } else if (event instanceof RunEvent.TrialFinished finished) {
            end(finished.result().trial(), now);
        } else if (event instanceof RunEvent.TrialFailed failed) {
            end(failed.failure().trial(), now);
        }
    }

    private RunningTrial running(Trial trial, double now) {
        RunningTrial known =
                running.computeIfAbsent(trial.index(), index -> new RunningTrial(name(trial), epochs(trial), now));
        lastHeard = Optional.of(known);
        return known;
    }

    private void end(Trial gone, double now) {
        running.remove(gone.index());
        epochsOfEnded += epochs(gone);
        ended++;
        pace.mark(now, fraction());
    }

    /** Those under way, in the order of the plan. */
    List<RunningTrial> running() {
        return new ArrayList<>(running.values());
    }

    /** The trial of which something was heard last. */
    Optional<RunningTrial> lastHeard() {
        return lastHeard;
    }

    /** Trials that finished or failed. */
    int ended() {
        return ended;
    }

    int trials() {
        return plan.trials().size();
    }

    /** Epochs of the trial that has most of them. */
    int mostEpochs() {
        return mostEpochs;
    }

    /** The part that is done, from 0 to 1: epochs of all epochs; those that a failed trial will not have count as done. */
    double fraction() {
        long finished = running.values().stream().mapToLong(RunningTrial::epoch).sum();
        return (double) (finished + epochsOfEnded) / epochs;
    }

    /** How much is done, such as {@code 42%}. */
    String percent() {
        return (int) (fraction() * 100) + "%";
    }

    /** Until the end if epochs go on taking what they took on average; empty before the first. */
    OptionalDouble secondsLeft(double now) {
        return pace.secondsLeft(now);
    }

    /** Columns of the longest name. */
    int widestName() {
        return widestName;
    }

    /** A trial by what distinguishes it from the others of its run. */
    String name(Trial of) {
        String settings = of.arm().settingsInWords();
        String arm = plan.spec().optimizers().size() == 1
                ? of.arm().activation() + (settings.isEmpty() ? "" : ", " + settings)
                : of.arm().toString();
        return Columns.harmless(plan.spec().seeds().size() == 1 ? arm : arm + ", seed " + of.seed());
    }
}
