package org.neuroplug.core.internal.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.TrainingSpec;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.TrialEnding.Reason;
import org.neuroplug.core.internal.control.ControlCheck;
import org.neuroplug.core.internal.control.Race;
import org.neuroplug.core.internal.control.TimeBudget;

/**
 * Trains the trials of a run: in one round, each to its end; with pruning, in a round up to each rung, where all wait for each other
 * and some arms are left behind, and a last one to the end.
 */
final class Rounds {
    private final ExperimentSpec spec;
    private final List<TrialRun> trials;
    private final ExecutorService threads;
    private final TimeBudget time;
    private final BooleanSupplier cancelled;

    /**
     * @param earlier what trials had come to before the run was interrupted
     * @param threads as many as trials are trained at once
     * @param time of the whole run
     */
    Rounds(
            RunPlan plan,
            Earlier earlier,
            TrialRunner runner,
            ExecutorService threads,
            TimeBudget time,
            BooleanSupplier cancelled) {
        this.spec = plan.spec();
        this.trials = plan.trials().stream()
                .map(trial ->
                        earlier.hasEnded(trial) ? runner.ended(trial, earlier.epochs(trial)) : runner.trial(trial))
                .toList();
        this.threads = threads;
        this.time = time;
        this.cancelled = cancelled;
    }

    void run() throws InterruptedException {
        try {
            Optional<Race> race = spec.control().pruning().map(rule -> new Race(rule, spec.arms()));
            for (int rung : new ControlCheck(spec).rungs()) {
                round(rung);
                if (cancelled.getAsBoolean() || time.isOver()) {
                    break;
                }
                Set<Arm> left = race.orElseThrow().leftBehindAt(scores(rung));
                each(trial -> {
                    if (left.contains(trial.trial().arm())) {
                        trial.end(Reason.PRUNED);
                    }
                });
            }
            round(TrainingSpec.MAX_EPOCHS);
        } finally {
            trials.forEach(TrialRun::close);
        }
    }

    /** Trains all trials that are still in until so many epochs are behind them, or all that they have. */
    private void round(int epochs) throws InterruptedException {
        each(trial -> {
            if (!time.isOver()) {
                trial.advance(epochs);
            } else if (trial.hasBegun()) {
                trial.end(Reason.RUN_TIME_LIMIT);
            }
        });
    }

    /** Does something with each trial that has not ended, in the order of the plan, and waits until all is done. */
    private void each(Consumer<TrialRun> step) throws InterruptedException {
        List<Future<?>> steps = new ArrayList<>();
        for (TrialRun trial : trials) {
            steps.add(threads.submit(() -> {
                if (!cancelled.getAsBoolean() && !trial.hasEnded()) {
                    step.accept(trial);
                }
            }));
        }
        for (Future<?> each : steps) {
            try {
                each.get();
            } catch (ExecutionException e) {
                throw new CompletionException(e.getCause());
            }
        }
    }

    /** What is monitored, for each arm by seed, as it was after so many epochs. */
    private Map<Arm, Map<Long, Double>> scores(int after) {
        Map<Arm, Map<Long, Double>> scores = new LinkedHashMap<>();
        for (TrialRun trial : trials) {
            trial.score(after)
                    .ifPresent(score -> scores.computeIfAbsent(trial.trial().arm(), arm -> new HashMap<>())
                            .put(trial.trial().seed(), score));
        }
        return scores;
    }
}
