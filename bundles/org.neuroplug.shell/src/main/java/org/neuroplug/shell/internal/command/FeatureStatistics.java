package org.neuroplug.shell.internal.command;

import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.data.Samples;

/**
 * What the features of a data set are like, over all splits.
 *
 * @param least the smallest value
 * @param greatest the largest value
 * @param mean of all values
 */
record FeatureStatistics(float least, float greatest, double mean) {
    static FeatureStatistics of(Dataset dataset) {
        float least = Float.POSITIVE_INFINITY;
        float greatest = Float.NEGATIVE_INFINITY;
        double sum = 0;
        float[] row = new float[dataset.width()];
        for (Samples samples : dataset.splits().values()) {
            for (int i = 0; i < samples.size(); i++) {
                samples.copyRow(i, row, 0);
                for (float value : row) {
                    least = Math.min(least, value);
                    greatest = Math.max(greatest, value);
                    sum += value;
                }
            }
        }
        return new FeatureStatistics(least, greatest, sum / ((double) dataset.size() * dataset.width()));
    }

    /** Rows of each class. */
    static int[] classCounts(Samples samples, int classes) {
        int[] counts = new int[classes];
        for (int i = 0; i < samples.size(); i++) {
            counts[samples.label(i)]++;
        }
        return counts;
    }
}
