package org.neuroplug.api.run;

import java.util.List;
import java.util.Objects;

/**
 * What a run came to.
 *
 * @param plan what was planned
 * @param status how it ended
 * @param results of the trials that finished, in the order of the plan
 * @param failures of the trials that failed, in the order of the plan
 * @param seconds wall time of the whole run
 */
public record RunResult(
        RunPlan plan, RunStatus status, List<TrialResult> results, List<TrialFailure> failures, double seconds) {
    public RunResult {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(status, "status");
        results = List.copyOf(results);
        failures = List.copyOf(failures);
    }

    /**
     * The results that can be compared: of trials that were trained for as long as they wanted. Those that were pruned, or cut short
     * when the run's time was over, have seen fewer epochs than the others.
     */
    public List<TrialResult> compared() {
        return results.stream().filter(result -> result.ending().isComparable()).toList();
    }

    /** The arms over the seeds that can be {@link #compared}, the best first. */
    public List<ArmSummary> summary() {
        return ArmSummary.of(compared());
    }
}
