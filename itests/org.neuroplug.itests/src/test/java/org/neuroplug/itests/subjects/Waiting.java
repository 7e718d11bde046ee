package org.neuroplug.itests.subjects;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.spi.Engine;
import org.neuroplug.spi.TrainedModel;
import org.neuroplug.spi.Trainer;
import org.neuroplug.spi.TrainingMonitor;
import org.neuroplug.spi.TrainingState;
import org.neuroplug.spi.TrainingTask;

/** A trainer that waits in the middle of the first trial, after its first epoch, until it is told to go on. */
public final class Waiting implements Trainer {
    private static final int PATIENCE_SECONDS = 60;

    private final Trainer other;
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);

    /** Lets another one do the work. */
    public Waiting(Trainer other) {
        this.other = other;
    }

    /** Returns when the first trial waits. */
    public void awaitTheMiddle() throws InterruptedException {
        if (!reached.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("no trial has come to its middle");
        }
    }

    /** Lets the first trial go on. */
    public void goOn() {
        go.countDown();
    }

    @Override
    public Engine engine() {
        return other.engine();
    }

    @Override
    public TrainedModel train(Hyperparameters settings, TrainingTask task, TrainingMonitor monitor) {
        return other.train(settings, task, new TrainingMonitor() {
            @Override
            public void beforeStep(int epoch, int step) {
                if (epoch == 2 && step == 1) {
                    reached.countDown();
                    awaitGo();
                }
                monitor.beforeStep(epoch, step);
            }

            @Override
            public void afterStep(double loss, long nanos) {
                monitor.afterStep(loss, nanos);
            }

            @Override
            public void afterEpoch(TrainedModel model) {
                monitor.afterEpoch(model);
            }
        });
    }

    private void awaitGo() {
        try {
            if (!go.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody said to go on");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public TrainedModel restore(
            Hyperparameters settings, MultiLayerConfiguration configuration, TrainingState state, int classes) {
        return other.restore(settings, configuration, state, classes);
    }
}
