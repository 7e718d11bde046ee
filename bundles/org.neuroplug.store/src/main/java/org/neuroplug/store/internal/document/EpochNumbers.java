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
 * Epochs as bytes, one after the other, so that those of several pieces can be joined: number (4 bytes), whether it was evaluated (1
 * byte), loss and seconds (8 each); when it was evaluated, loss and accuracy of training and test rows (8 each). Big-endian; every bit
 * of a number is kept.
 */
public final class EpochNumbers {
    private static final int PLAIN = Integer.BYTES + 1 + 2 * Double.BYTES;
    private static final int EVALUATED = PLAIN + 4 * Double.BYTES;

    private EpochNumbers() {}

    public static byte[] of(List<EpochResult> epochs) {
        int size = epochs.stream()
                .mapToInt(epoch -> epoch.evaluations().isPresent() ? EVALUATED : PLAIN)
                .sum();
        ByteBuffer bytes = ByteBuffer.allocate(size);
        for (EpochResult epoch : epochs) {
            bytes.putInt(epoch.epoch());
            bytes.put((byte) (epoch.evaluations().isPresent() ? 1 : 0));
            bytes.putDouble(epoch.loss()).putDouble(epoch.seconds());
            epoch.evaluations().ifPresent(evaluations -> {
                put(bytes, evaluations.train());
                put(bytes, evaluations.test());
            });
        }
        return bytes.array();
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
        boolean evaluated = bytes.get() != 0;
        double loss = bytes.getDouble();
        double seconds = bytes.getDouble();
        return new EpochResult(
                number,
                loss,
                seconds,
                evaluated ? Optional.of(new Evaluations(evaluation(bytes), evaluation(bytes))) : Optional.empty());
    }

    private static Evaluation evaluation(ByteBuffer bytes) {
        return new Evaluation(bytes.getDouble(), bytes.getDouble());
    }
}
