package org.neuroplug.trainer.fused.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.spi.Trainer;
import org.neuroplug.testkit.TrainerContract;

class FusedTrainerTest extends TrainerContract {
    @Override
    protected Trainer plugin() {
        return new FusedTrainer();
    }

    @Test
    void warmingUpAsksBeforeEachStepWhetherItIsNeeded() {
        List<Boolean> answers = new ArrayList<>();
        plugin().warmUp(Hyperparameters.none(), () -> {
            answers.add(answers.size() < 5);
            return answers.get(answers.size() - 1);
        });
        assertEquals(List.of(true, true, true, true, true, false), answers);
    }

    @Test
    void itWarmsUpOnceInItsLife() {
        Trainer trainer = plugin();
        List<Boolean> answers = new ArrayList<>();
        trainer.warmUp(Hyperparameters.none(), () -> answers.add(true));
        int steps = answers.size();
        trainer.warmUp(Hyperparameters.none(), () -> answers.add(true));
        assertEquals(160, steps);
        assertEquals(steps, answers.size());
    }
}
