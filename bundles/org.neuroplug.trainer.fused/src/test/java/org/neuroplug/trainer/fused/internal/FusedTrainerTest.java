package org.neuroplug.trainer.fused.internal;

import org.neuroplug.spi.Trainer;
import org.neuroplug.testkit.TrainerContract;

class FusedTrainerTest extends TrainerContract {
    @Override
    protected Trainer plugin() {
        return new FusedTrainer();
    }
}
