package org.neuroplug.trainer.dl4j.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.neuroplug.spi.Trainer;
import org.neuroplug.testkit.TrainerContract;

class Dl4jTrainerTest extends TrainerContract {
    @Override
    protected Trainer plugin() {
        return new Dl4jTrainer();
    }

    @Test
    void namesTheEngineWithItsVersion() {
        assertTrue(
                plugin().engine().name().startsWith("Deeplearning4j 1.0.0-M2.1 on "),
                plugin().engine().name());
        assertEquals("OPENBLAS", plugin().engine().blas());
    }
}
