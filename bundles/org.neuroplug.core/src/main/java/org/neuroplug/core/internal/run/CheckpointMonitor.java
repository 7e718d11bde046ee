package org.neuroplug.core.internal.run;

import java.util.function.Function;
import java.util.function.IntPredicate;
import org.neuroplug.core.internal.checkpoint.Checkpoint;
import org.neuroplug.core.internal.checkpoint.TrialCheckpoints;
import org.neuroplug.spi.TrainedModel;
import org.neuroplug.spi.TrainingMonitor;
import org.neuroplug.spi.TrainingState;

/**
 * Keeps how far a trial has come, now and then when an epoch is over, and when it shall not begin another one. Used by the training
 * thread only.
 */
final class CheckpointMonitor implements TrainingMonitor {
    private final TrialMonitor monitor;
    private final TrialCheckpoints checkpoints;
    private final Function<TrainingState, Checkpoint> current;
    private final int epochs;
    private final IntPredicate stopsBefore;

    /**
     * @param monitor who is told first
     * @param current how far the trial is, with the model's state
     * @param epochs that the trial has when it ends: after the last one there is nothing to keep
     * @param stopsBefore whether it shall not go on to a step with this number within its epoch
     */
    CheckpointMonitor(
            TrialMonitor monitor,
            TrialCheckpoints checkpoints,
            Function<TrainingState, Checkpoint> current,
            int epochs,
            IntPredicate stopsBefore) {
        this.monitor = monitor;
        this.checkpoints = checkpoints;
        this.current = current;
        this.epochs = epochs;
        this.stopsBefore = stopsBefore;
    }

    @Override
    public void beforeStep(int epoch, int step) {
        int expected = monitor.epochs().size() + 1;
        if (epoch != expected) {
            throw new IllegalStateException(
                    "the trainer is in epoch " + epoch + " where it should be in epoch " + expected);
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
        if (monitor.epoch() == epochs) {
            return;
        }
        if (stopsBefore.test(TrialMonitor.FIRST_STEP)) {
            checkpoints.keep(() -> current.apply(model.state()));
            return;
        }
        checkpoints.offer(() -> current.apply(model.state()));
    }
}
