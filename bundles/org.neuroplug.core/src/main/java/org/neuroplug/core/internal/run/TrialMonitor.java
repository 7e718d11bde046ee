package org.neuroplug.core.internal.run;

import java.time.Instant;
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
import org.neuroplug.api.run.TrialEnding.Reason;
import org.neuroplug.core.internal.checkpoint.Checkpoint;
import org.neuroplug.core.internal.control.TrialRules;
import org.neuroplug.core.internal.data.SeedData;
import org.neuroplug.spi.TrainedModel;
import org.neuroplug.spi.TrainingMonitor;
import org.neuroplug.spi.TrainingState;

/** Collects what a trainer tells about one trial, and stops it when it must. Used by the training thread only. */
final class TrialMonitor implements TrainingMonitor {
    /** The number of an epoch's first step: before it, all that was trained is in finished epochs. */
    static final int FIRST_STEP = 1;

    private final TrainingSpec training;
    private final SeedData data;
    private final IntPredicate stopsBefore;
    private final Consumer<EpochResult> listener;
    private final TrialRules rules;
    private final List<EpochResult> epochs = new ArrayList<>();
    private long[] nanos = new long[1024];
    private int steps;
    private int epoch;
    private int step;
    private int firstOfEpoch;
    private double lossSum;
    private Optional<Stop> stop = Optional.empty();

    /** Why training ends, and what the model was then. */
    private record Stop(Reason reason, TrainingState state) {}

    TrialMonitor(
            TrainingSpec training,
            SeedData data,
            TrialRules rules,
            IntPredicate stopsBefore,
            Consumer<EpochResult> listener) {
        this.training = training;
        this.data = data;
        this.rules = rules;
        this.stopsBefore = stopsBefore;
        this.listener = listener;
    }

    /** Goes on after what a checkpoint tells of. */
    void goOn(Checkpoint from) {
        epochs.addAll(from.epochs());
        steps = from.stepNanos().length;
        nanos = Arrays.copyOf(from.stepNanos(), Math.max(nanos.length, steps));
        firstOfEpoch = steps;
        epoch = from.state().epochs();
        rules.goOn(from.epochs(), from.best());
    }

    /** How far the trial is between two epochs, with the model's state. */
    Checkpoint checkpoint(Instant started, TrainingState state) {
        return new Checkpoint(started, state, rules.best(), epochs, Arrays.copyOf(nanos, steps));
    }

    @Override
    public void beforeStep(int epochNumber, int stepNumber) {
        epoch = epochNumber;
        step = stepNumber;
        stop.ifPresent(TrialMonitor::end);
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
        EpochResult result = new EpochResult(
                epoch,
                lossSum / Math.max(1, taken),
                seconds,
                evaluations(model),
                data.validation().map(model::evaluate));
        firstOfEpoch = steps;
        lossSum = 0;
        epochs.add(result);
        listener.accept(result);
        stop = rules.after(result, model::state)
                .filter(reason -> reason != Reason.COMPLETED)
                .map(reason -> new Stop(reason, model.state()));
        stop.ifPresent(TrialMonitor::end);
    }

    /** To a trainer, a trial that has been trained enough is as one that was cancelled. */
    private static void end(Stop stop) {
        throw new CancellationException(stop.reason().toString());
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

    /** Why training ended before its last epoch, when a rule wanted that. */
    Optional<Reason> stopped() {
        return stop.map(Stop::reason);
    }

    /** What the model was when it was {@link #stopped}. */
    Optional<TrainingState> stateAtStop() {
        return stop.map(Stop::state);
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
