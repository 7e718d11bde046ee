package org.neuroplug.core.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.run.RunStatus;
import org.neuroplug.api.workbench.RunOptions;
import org.neuroplug.core.internal.Surroundings;
import org.neuroplug.core.internal.registry.Formulas;
import org.neuroplug.core.internal.run.ToyPlugins.CountingTrainer;
import org.neuroplug.spi.DataFolders;
import org.neuroplug.spi.TrainingTask;

class WarmUpTest {
    @TempDir
    Path folder;

    private final CountDownLatch warm = new CountDownLatch(1);
    private Surroundings surroundings;

    @BeforeEach
    void start() throws Exception {
        surroundings = new Surroundings(folder);
    }

    @AfterEach
    void stop() throws Exception {
        surroundings.stop();
    }

    private RunStatus run(CountingTrainer trainer) throws InterruptedException {
        ToyPlugins.register(surroundings.container, trainer);
        return new WorkbenchService(
                        surroundings.registry,
                        new Formulas(surroundings.examinations),
                        new DataFolders(Optional.empty(), folder),
                        1)
                .start(ToyPlugins.experiment("up", 1, List.of(1L)), RunOptions.defaults())
                .await()
                .status();
    }

    /** Waits in its first step until the warm-up was told that trials begin. */
    private double afterWarmUp(TrainingTask task, int epoch, int step) {
        try {
            warm.await();
            return 1;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aTrainerWarmsUpUntilTrialsBegin() throws Exception {
        CountingTrainer trainer = new CountingTrainer(this::afterWarmUp) {
            @Override
            public void warmUp(Hyperparameters settings, BooleanSupplier needed) {
                while (needed.getAsBoolean()) {
                    Thread.onSpinWait();
                }
                warm.countDown();
            }
        };
        assertEquals(RunStatus.FINISHED, run(trainer));
    }

    @Test
    void aTrainerThatFailsToWarmUpTrainsAllTheSame() throws Exception {
        CountingTrainer trainer = new CountingTrainer(this::afterWarmUp) {
            @Override
            public void warmUp(Hyperparameters settings, BooleanSupplier needed) {
                warm.countDown();
                throw new IllegalStateException("too cold");
            }
        };
        assertEquals(RunStatus.FINISHED, run(trainer));
    }
}
