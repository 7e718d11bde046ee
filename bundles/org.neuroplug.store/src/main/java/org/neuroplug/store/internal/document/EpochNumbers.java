package org.neuroplug.store.internal.document;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.run.EpochResult;
import org.neuroplug.api.run.Evaluation;
import org.neuroplug.api.run.Evaluations;

/**
 * Epochs as bytes, one after the other, so that those of several pieces can be joined: number (4 bytes), what else there is (1 byte),
 * loss and seconds (8 each); when it was evaluated (1), loss and accuracy of training and test rows (8 each); when it was validated (2),
 * those of the validation rows. Big-endian; every bit of a number is kept.
 */
public final class EpochNumbers {
    private static final int PLAIN = Integer.BYTES + 1 + 2 * Double.BYTES;
    private static final int EVALUATION = 2 * Double.BYTES;
    private static final byte EVALUATED = 1;
    private static final byte VALIDATED = 2;

    private EpochNumbers() {}

    public static byte[] of(List<EpochResult> epochs) {
        int size = epochs.stream().mapToInt(EpochNumbers::size).sum();
        ByteBuffer bytes = ByteBuffer.allocate(size);
        for (EpochResult epoch : epochs) {
            bytes.putInt(epoch.epoch());
            bytes.put((byte) ((epoch.evaluations().isPresent() ? EVALUATED : 0)
                    | (epoch.validation().isPresent() ? VALIDATED : 0)));
            bytes.putDouble(epoch.loss()).putDouble(epoch.seconds());
            epoch.evaluations().ifPresent(evaluations -> {
                put(bytes, evaluations.train());
                put(bytes, evaluations.test());
            });
            epoch.validation().ifPresent(validation -> put(bytes, validation));
        }
        return bytes.array();
    }

    private static int size(EpochResult epoch) {
        return PLAIN
                + (epoch.evaluations().isPresent() ? 2 * EVALUATION : 0)
                + (epoch.validation().isPresent() ? EVALUATION : 0);
    }

    private static void put(ByteBuffer bytes, Evaluation evaluation) {
        bytes.putDouble(evaluation.loss()).putDouble(evaluation.accuracy());
    }

    /**
     * The epochs of some bytes.
     *
     * @param where how messages call the bytes
     */
    public static List<EpochResult> read(String where, byte[] numbers) {
        ByteBuffer bytes = ByteBuffer.wrap(numbers);
        List<EpochResult> epochs = new ArrayList<>();
        try {
            while (bytes.hasRemaining()) {
                epochs.add(epoch(bytes));
            }
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            throw new InvalidInputException(where + ": its epochs are damaged", e);
        }
        return epochs;
    }

    private static EpochResult epoch(ByteBuffer bytes) {
        int number = bytes.getInt();
        int more = bytes.get();
        if ((more & ~(EVALUATED | VALIDATED)) != 0) {
            throw new IllegalArgumentException("unknown parts of an epoch: " + more);
        }
        double loss = bytes.getDouble();
        double seconds = bytes.getDouble();
        return new EpochResult(
                number,
                loss,
                seconds,
                (more & EVALUATED) != 0
                        ? Optional.of(new Evaluations(evaluation(bytes), evaluation(bytes)))
                        : Optional.empty(),
                (more & VALIDATED) != 0 ? Optional.of(evaluation(bytes)) : Optional.empty());
    }

    private static Evaluation evaluation(ByteBuffer bytes) {
        return new Evaluation(bytes.getDouble(), bytes.getDouble());
    }
}
