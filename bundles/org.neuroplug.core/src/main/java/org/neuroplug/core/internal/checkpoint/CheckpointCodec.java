package org.neuroplug.core.internal.checkpoint;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neuroplug.api.run.EpochResult;
import org.neuroplug.api.run.Evaluation;
import org.neuroplug.api.run.Evaluations;
import org.neuroplug.spi.TrainingState;

/** A checkpoint as numbers: when it started, the state now and after the best epoch, epochs with their results, times of steps. */
final class CheckpointCodec {
    /** Loss, seconds, whether there are evaluations and a validation, and two numbers of each of these three. */
    private static final int EPOCH_BYTES = 2 * Double.BYTES + 1 + 6 * Double.BYTES;

    private static final int EVALUATED = 1;
    private static final int VALIDATED = 2;

    private CheckpointCodec() {}

    /** How many bytes {@link #write} takes for a checkpoint, or for one of so many times as many epochs and steps. */
    static long size(Checkpoint checkpoint, long times) {
        return Long.BYTES
                + 3L * Integer.BYTES
                + 1
                + size(checkpoint.state())
                + checkpoint.best().map(CheckpointCodec::size).orElse(0L)
                + times * Long.BYTES * checkpoint.stepNanos().length
                + times * EPOCH_BYTES * checkpoint.epochs().size();
    }

    private static long size(TrainingState state) {
        return 4L * Integer.BYTES + Float.BYTES * ((long) state.parameters().length + state.optimizerState().length);
    }

    static void write(Checkpoint checkpoint, NumberOutput out) throws IOException {
        out.put(checkpoint.started().getEpochSecond());
        out.put(checkpoint.started().getNano());
        write(checkpoint.state(), out);
        out.put((byte) (checkpoint.best().isPresent() ? 1 : 0));
        if (checkpoint.best().isPresent()) {
            write(checkpoint.best().get(), out);
        }
        out.put(checkpoint.stepNanos());
        out.put(checkpoint.epochs().size());
        for (EpochResult epoch : checkpoint.epochs()) {
            write(epoch, out);
        }
    }

    private static void write(TrainingState state, NumberOutput out) throws IOException {
        out.put(state.parameters());
        out.put(state.optimizerState());
        out.put(state.steps());
        out.put(state.epochs());
    }

    private static void write(EpochResult epoch, NumberOutput out) throws IOException {
        Evaluation none = new Evaluation(0, 0);
        Evaluations evaluations = epoch.evaluations().orElse(new Evaluations(none, none));
        out.put(epoch.loss());
        out.put(epoch.seconds());
        out.put((byte) ((epoch.evaluations().isPresent() ? EVALUATED : 0)
                | (epoch.validation().isPresent() ? VALIDATED : 0)));
        Evaluation validation = epoch.validation().orElse(none);
        for (Evaluation evaluation : List.of(evaluations.train(), evaluations.test(), validation)) {
            out.put(evaluation.loss());
            out.put(evaluation.accuracy());
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException when it is anything else
     */
    static Checkpoint read(NumberInput in) throws IOException {
        try {
            Instant started = Instant.ofEpochSecond(in.getLong(), in.getInt());
            TrainingState state = state(in);
            Optional<TrainingState> best = in.getByte() == 1 ? Optional.of(state(in)) : Optional.empty();
            long[] nanos = in.longs();
            List<EpochResult> epochs = new ArrayList<>();
            for (int left = in.count(EPOCH_BYTES); left > 0; left--) {
                epochs.add(epoch(epochs.size() + 1, in));
            }
            return new Checkpoint(started, state, best, epochs, nanos);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static TrainingState state(NumberInput in) throws IOException {
        return new TrainingState(in.floats(), in.floats(), in.getInt(), in.getInt());
    }

    private static EpochResult epoch(int number, NumberInput in) throws IOException {
        double loss = in.getDouble();
        double seconds = in.getDouble();
        int has = in.getByte();
        Evaluation train = evaluation(in);
        Evaluation test = evaluation(in);
        Evaluation validation = evaluation(in);
        return new EpochResult(
                number,
                loss,
                seconds,
                (has & EVALUATED) == 0 ? Optional.empty() : Optional.of(new Evaluations(train, test)),
                (has & VALIDATED) == 0 ? Optional.empty() : Optional.of(validation));
    }

    private static Evaluation evaluation(NumberInput in) throws IOException {
        return new Evaluation(in.getDouble(), in.getDouble());
    }
}
