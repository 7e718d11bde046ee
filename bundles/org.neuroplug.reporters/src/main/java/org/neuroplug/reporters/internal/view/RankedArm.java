package org.neuroplug.reporters.internal.view;

import java.util.Objects;
import java.util.Optional;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.run.ArmSummary;
import org.neuroplug.api.statistics.Estimate;
import org.neuroplug.api.statistics.PairedComparison;

/**
 * All that reports say of an arm with at least one result.
 *
 * @param arm the alternative
 * @param name as short as tells it apart, harmless
 * @param summary its means over seeds
 * @param test the metric that ranks; empty when it is finite for no seed
 * @param againstBaseline how it compares with the baseline, when that can be tested
 */
public record RankedArm(
        Arm arm, String name, ArmSummary summary, Optional<Estimate> test, Optional<PairedComparison> againstBaseline) {
    public RankedArm {
        Objects.requireNonNull(arm, "arm");
        name = OneLine.of(name);
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(test, "test");
        Objects.requireNonNull(againstBaseline, "againstBaseline");
    }
}
