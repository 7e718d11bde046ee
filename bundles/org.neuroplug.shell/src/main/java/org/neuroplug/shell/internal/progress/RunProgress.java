package org.neuroplug.shell.internal.progress;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.run.EpochResult;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.RunPlan;

/** How far a run is, from its events. */
final class RunProgress {
    private final Map<Integer, Integer> epochsOfRunning = new HashMap<>();
    private final RunPlan plan;
    private final long planned;
    private int ended;
    private long epochsOfEnded;
    private Optional<Trial> trial = Optional.empty();
    private Optional<EpochResult> epoch = Optional.empty();

    RunProgress(RunPlan plan) {
        this.plan = plan;
        this.planned = plan.trials().stream().mapToLong(this::epochs).sum();
    }

    private int epochs(Trial of) {
        return plan.spec().training(of.arm()).epochs();
    }

    /** Takes an event that changes how far the run is. */
    void on(RunEvent event) {
        if (event instanceof RunEvent.EpochFinished finished) {
            trial = Optional.of(finished.trial());
            epoch = Optional.of(finished.epoch());
            epochsOfRunning.put(finished.trial().index(), finished.epoch().epoch());
        } else if (event instanceof RunEvent.TrialStarted start) {
            trial = Optional.of(start.trial());
            epoch = Optional.empty();
        } else if (event instanceof RunEvent.TrialFinished finished) {
            end(finished.result().trial());
        } else if (event instanceof RunEvent.TrialFailed failed) {
            end(failed.failure().trial());
        }
    }

    private void end(Trial gone) {
        epochsOfRunning.remove(gone.index());
        epochsOfEnded += epochs(gone);
        ended++;
    }

    /** Trials that finished or failed. */
    int ended() {
        return ended;
    }

    int trials() {
        return plan.trials().size();
    }

    /** The part that is done, from 0 to 1: epochs of all epochs; those that a failed trial will not have count as done. */
    double fraction() {
        long running =
                epochsOfRunning.values().stream().mapToLong(Integer::longValue).sum();
        return (double) (running + epochsOfEnded) / planned;
    }

    /** Seconds until the end if epochs go on taking what they took on average; empty before the first. */
    OptionalDouble secondsLeft(double elapsed) {
        double done = fraction();
        return done > 0 ? OptionalDouble.of(elapsed * (1 - done) / done) : OptionalDouble.empty();
    }

    /** What is going on, in one line. */
    String line(double elapsed) {
        StringBuilder line = new StringBuilder();
        line.append(percent()).append(" · trial ").append(Math.min(ended + 1, trials()));
        line.append('/').append(trials());
        trial.ifPresent(t -> line.append(" · ").append(name(t)));
        trial.ifPresent(t -> epoch.ifPresent(e ->
                line.append(String.format(Locale.ROOT, " · epoch %d/%d · loss %.4f", e.epoch(), epochs(t), e.loss()))));
        secondsLeft(elapsed)
                .ifPresent(s -> line.append(" · ").append(Durations.text(s)).append(" left"));
        return line.toString();
    }

    /** How much is done, such as {@code 42%}. */
    String percent() {
        return (int) (fraction() * 100) + "%";
    }

    /** A trial by what distinguishes it from the others of its run. */
    String name(Trial of) {
        String settings = of.arm().settingsInWords();
        String arm = plan.spec().optimizers().size() == 1
                ? of.arm().activation() + (settings.isEmpty() ? "" : ", " + settings)
                : of.arm().toString();
        return plan.spec().seeds().size() == 1 ? arm : arm + ", seed " + of.seed();
    }
}
