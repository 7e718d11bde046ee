package org.neuroplug.core.internal.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.neuroplug.api.experiment.TrainingSpec;
import org.neuroplug.api.run.EpochResult;
import org.neuroplug.api.run.Evaluations;
import org.neuroplug.api.run.StepTimes;
import org.neuroplug.core.internal.data.SeedData;
import org.neuroplug.spi.TrainedModel;
import org.neuroplug.spi.TrainingMonitor;

/** Collects what a trainer tells about one trial, and stops it when it must. Used by the training thread only. */
final class TrialMonitor implements TrainingMonitor {
    /** The number of an epoch's first step: before it, all that was trained is in finished epochs. */
    static final int FIRST_STEP = 1;

    private final TrainingSpec training;
    private final SeedData data;
    private final IntPredicate stopsBefore;
    private final Consumer<EpochResult> listener;
    private final List<EpochResult> epochs = new ArrayList<>();
    private long[] nanos = new long[1024];
    private int steps;
    private int epoch;
    private int step;
    private int firstOfEpoch;
    private double lossSum;

    TrialMonitor(TrainingSpec training, SeedData data, IntPredicate stopsBefore, Consumer<EpochResult> listener) {
        this.training = training;
        this.data = data;
        this.stopsBefore = stopsBefore;
        this.listener = listener;
    }

    @Override
    public void beforeStep(int epochNumber, int stepNumber) {
        epoch = epochNumber;
        step = stepNumber;
        if (stopsBefore.test(step)) {
            throw new CancellationException("stopped in epoch " + epoch + ", step " + step);
        }
    }

    @Override
    public void afterStep(double loss, long took) {
        if (!Double.isFinite(loss)) {
            throw new ArithmeticException("the loss became " + loss
                    + ": the learning rate is too high for this model, or an activation returns what is not a number");
        }
        if (steps == nanos.length) {
            nanos = Arrays.copyOf(nanos, steps * 2);
        }
        nanos[steps++] = took;
        lossSum += loss;
    }

    @Override
    public void afterEpoch(TrainedModel model) {
        int taken = steps - firstOfEpoch;
        double seconds = Arrays.stream(nanos, firstOfEpoch, steps).sum() / 1e9;
        EpochResult result = new EpochResult(epoch, lossSum / Math.max(1, taken), seconds, evaluations(model));
        firstOfEpoch = steps;
        lossSum = 0;
        epochs.add(result);
        listener.accept(result);
    }

    private Optional<Evaluations> evaluations(TrainedModel model) {
        int every = training.evaluateEvery();
        return every > 0 && epoch % every == 0 ? Optional.of(evaluate(model, data)) : Optional.empty();
    }

    static Evaluations evaluate(TrainedModel model, SeedData data) {
        return new Evaluations(model.evaluate(data.train()), model.evaluate(data.test()));
    }

    /** The epoch under way, from 1; 0 before the first. */
    int epoch() {
        return epoch;
    }

    /** The step under way, from 1; 0 before the first. */
    int step() {
        return step;
    }

    List<EpochResult> epochs() {
        return epochs;
    }

    StepTimes stepTimes(int perEpoch) {
        return StepTimes.of(Arrays.copyOf(nanos, steps), perEpoch);
    }

    double seconds() {
        return epochs.stream().mapToDouble(EpochResult::seconds).sum();
    }
}
