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

/** A checkpoint as numbers: when it started, weights, the optimizer's numbers, steps with their times, epochs with their results. */
final class CheckpointCodec {
    /** Loss, seconds, whether there are evaluations, and four numbers of these. */
    private static final int EPOCH_BYTES = 2 * Double.BYTES + 1 + 4 * Double.BYTES;

    private CheckpointCodec() {}

    /** How many bytes {@link #write} takes for a state when so many epochs and steps are over. */
    static long size(TrainingState state, long epochs, long steps) {
        return Long.BYTES
                + 5L * Integer.BYTES
                + Float.BYTES * ((long) state.parameters().length + state.optimizerState().length)
                + Long.BYTES * steps
                + EPOCH_BYTES * epochs;
    }

    static void write(Checkpoint checkpoint, NumberOutput out) throws IOException {
        out.put(checkpoint.started().getEpochSecond());
        out.put(checkpoint.started().getNano());
        out.put(checkpoint.state().parameters());
        out.put(checkpoint.state().optimizerState());
        out.put(checkpoint.stepNanos());
        out.put(checkpoint.epochs().size());
        for (EpochResult epoch : checkpoint.epochs()) {
            write(epoch, out);
        }
    }

    private static void write(EpochResult epoch, NumberOutput out) throws IOException {
        Evaluation none = new Evaluation(0, 0);
        Evaluations evaluations = epoch.evaluations().orElse(new Evaluations(none, none));
        out.put(epoch.loss());
        out.put(epoch.seconds());
        out.put((byte) (epoch.evaluations().isPresent() ? 1 : 0));
        for (Evaluation evaluation : List.of(evaluations.train(), evaluations.test())) {
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
            float[] parameters = in.floats();
            float[] optimizerState = in.floats();
            long[] nanos = in.longs();
            List<EpochResult> epochs = new ArrayList<>();
            for (int left = in.count(EPOCH_BYTES); left > 0; left--) {
                epochs.add(epoch(epochs.size() + 1, in));
            }
            TrainingState state = new TrainingState(parameters, optimizerState, nanos.length, epochs.size());
            return new Checkpoint(started, state, epochs, nanos);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static EpochResult epoch(int number, NumberInput in) throws IOException {
        double loss = in.getDouble();
        double seconds = in.getDouble();
        boolean evaluated = in.getByte() == 1;
        Evaluation train = new Evaluation(in.getDouble(), in.getDouble());
        Evaluation test = new Evaluation(in.getDouble(), in.getDouble());
        return new EpochResult(
                number, loss, seconds, evaluated ? Optional.of(new Evaluations(train, test)) : Optional.empty());
    }
}
