package org.neuroplug.api.run;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Trial;

/**
 * One execution of an experiment, as planned.
 *
 * @param id names the run; sorts by time
 * @param spec the experiment
 * @param trials in the order in which they start
 * @param stepsPerEpoch training steps in one epoch of a trial
 * @param parallel trials at once
 * @param started when the run started
 */
public record RunPlan(
        String id, ExperimentSpec spec, List<Trial> trials, int stepsPerEpoch, int parallel, Instant started) {
    public RunPlan {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(spec, "spec");
        trials = List.copyOf(trials);
        if (stepsPerEpoch < 1 || parallel < 1) {
            throw new IllegalArgumentException("steps per epoch and parallel trials must be at least 1, were "
                    + stepsPerEpoch + " and " + parallel);
        }
        Objects.requireNonNull(started, "started");
    }
}
