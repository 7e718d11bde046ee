package org.neuroplug.trainer.fused.internal.data;

import java.util.Optional;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.data.Samples;
import org.neuroplug.spi.BatchOrder;

/**
 * Training rows that were looked through once: they are sound, and it is known whether they are sparse. They do not keep the
 * samples themselves. Safe for use from several threads.
 */
final class TrainingRows {
    /**
     * Up to this share of numbers that are not zero, sums over them are faster than dense products, which take half as long
     * for each number.
     */
    static final double SPARSE = 0.35;

    private final int[] labels;
    private final Optional<SparseBatches> batches;

    /**
     * Looks through the rows.
     *
     * @param classes labels must be below it
     * @param batch rows per step
     * @throws InvalidInputException when a feature is not finite, or a label not one of the classes
     */
    TrainingRows(Samples samples, int classes, int batch) {
        labels = new int[samples.size()];
        long entries = 0;
        float[] features = new float[samples.width()];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = samples.label(row);
            if (labels[row] < 0 || labels[row] >= classes) {
                throw new InvalidInputException("the label of training row " + row + " must be from 0 to "
                        + (classes - 1) + ", was " + labels[row]);
            }
            samples.copyRow(row, features, 0);
            entries += nonzeros(features, row);
        }
        double share = (double) entries / labels.length / samples.width();
        batches = isSparse(share, batch) && entries <= Integer.MAX_VALUE
                ? Optional.of(new SparseBatches(SparseRows.of(samples, (int) entries), labels, batch))
                : Optional.empty();
    }

    /** Where a batch has less than one entry for each feature, its index by feature would be larger than its entries. */
    static boolean isSparse(double share, int batch) {
        return share <= SPARSE && share * batch >= 1;
    }

    private static int nonzeros(float[] features, int row) {
        int count = 0;
        for (int i = 0; i < features.length; i++) {
            if (!Float.isFinite(features[i])) {
                throw new InvalidInputException(
                        "feature " + i + " of training row " + row + " must be finite, was " + features[i]);
            }
            count += features[i] != 0 ? 1 : 0;
        }
        return count;
    }

    /**
     * The batches, for one trial.
     *
     * @param samples those that were looked through
     * @param batch as it was then
     * @param dropout of the inputs; with it, batches are dense
     */
    BatchInput input(Samples samples, BatchOrder order, int batch, Optional<Dropout> dropout) {
        return batches.isPresent() && dropout.isEmpty()
                ? new SparseInput(batches.orElseThrow(), order)
                : new DenseInput(samples, this, order, batch, dropout);
    }

    /** The class of each row. */
    int[] labels() {
        return labels;
    }
}
