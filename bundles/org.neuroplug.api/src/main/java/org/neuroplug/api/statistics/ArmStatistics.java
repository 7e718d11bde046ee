package org.neuroplug.api.statistics;

import java.util.Objects;
import java.util.Optional;
import org.neuroplug.api.experiment.Arm;

/**
 * An arm over its finished seeds.
 *
 * @param arm the alternative
 * @param name as short as tells it apart from the other arms of its run
 * @param test the metric that ranks
 * @param train the same figure of the rows that were trained on; empty when it is not finite for any seed
 */
public record ArmStatistics(Arm arm, String name, Estimate test, Optional<Estimate> train) {
    public ArmStatistics {
        Objects.requireNonNull(arm, "arm");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(test, "test");
        Objects.requireNonNull(train, "train");
    }
}
