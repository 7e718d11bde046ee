package org.neuroplug.api.run;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.plugin.PluginChoice;

/**
 * One execution of an experiment, as planned.
 *
 * @param id names the run; sorts by time
 * @param spec the experiment
 * @param trials in the order in which they start
 * @param stepsPerEpoch training steps in one epoch of a trial with the experiment's own batch; arms may have others
 * @param parallel trials at once
 * @param started when the run started
 * @param trainers who trains which arms, in their order; empty when that is not known
 * @param warnings what makes the run less useful than it looks, in sentences
 * @param trainRows rows that each epoch visits, when that is known
 */
public record RunPlan(
        String id,
        ExperimentSpec spec,
        List<Trial> trials,
        int stepsPerEpoch,
        int parallel,
        Instant started,
        List<TrainerUse> trainers,
        List<String> warnings,
        OptionalInt trainRows) {
    public RunPlan {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(spec, "spec");
        trials = List.copyOf(trials);
        if (stepsPerEpoch < 1 || parallel < 1) {
            throw new IllegalArgumentException("steps per epoch and parallel trials must be at least 1, were "
                    + stepsPerEpoch + " and " + parallel);
        }
        Objects.requireNonNull(started, "started");
        trainers = List.copyOf(trainers);
        warnings = List.copyOf(warnings);
        Objects.requireNonNull(trainRows, "trainRows");
    }

    /** Without knowing how many rows are trained on. */
    public RunPlan(
            String id,
            ExperimentSpec spec,
            List<Trial> trials,
            int stepsPerEpoch,
            int parallel,
            Instant started,
            List<TrainerUse> trainers,
            List<String> warnings) {
        this(id, spec, trials, stepsPerEpoch, parallel, started, trainers, warnings, OptionalInt.empty());
    }

    /** Without knowing who trains, and without warnings. */
    public RunPlan(
            String id, ExperimentSpec spec, List<Trial> trials, int stepsPerEpoch, int parallel, Instant started) {
        this(id, spec, trials, stepsPerEpoch, parallel, started, List.of(), List.of());
    }

    /** Training steps in one epoch with a batch of the arm's; as if each batch were full where the rows are not known. */
    public int stepsPerEpoch(Arm arm) {
        int own = spec.training().batch();
        int batch = spec.training(arm).batch();
        if (batch == own) {
            return stepsPerEpoch;
        }
        long rows = trainRows.isPresent() ? trainRows.getAsInt() : (long) stepsPerEpoch * own;
        return (int) ((rows + batch - 1) / batch);
    }

    /** Who trains an arm; what the experiment says when that is not known. */
    public PluginChoice trainer(Arm arm) {
        return trainers.stream()
                .filter(use -> use.arms().contains(arm))
                .findFirst()
                .map(TrainerUse::trainer)
                .orElse(spec.training().trainer());
    }
}
