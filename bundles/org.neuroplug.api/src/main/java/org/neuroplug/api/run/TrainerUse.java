package org.neuroplug.api.run;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.plugin.PluginChoice;

/**
 * Who trains some arms of a run.
 *
 * @param trainer who trains
 * @param passedOver the trainer that should and why it does not, when it is another one, as in
 *     {@link Provenance#TRAINER_PASSED_OVER}
 * @param arms whose networks it trains
 */
public record TrainerUse(PluginChoice trainer, Optional<String> passedOver, List<Arm> arms) {
    public TrainerUse {
        Objects.requireNonNull(trainer, "trainer");
        Objects.requireNonNull(passedOver, "passedOver");
        arms = List.copyOf(arms);
    }
}
