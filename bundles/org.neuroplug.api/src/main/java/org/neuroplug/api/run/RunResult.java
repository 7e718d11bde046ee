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

    /** The arms over their finished seeds, the best first. */
    public List<ArmSummary> summary() {
        return ArmSummary.of(results);
    }
}
