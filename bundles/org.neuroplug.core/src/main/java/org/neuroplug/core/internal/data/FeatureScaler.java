package org.neuroplug.core.internal.data;

import java.util.Arrays;
import org.neuroplug.api.data.FittedScaling;
import org.neuroplug.api.data.Samples;
import org.neuroplug.api.data.Scaling;

/**
 * Fits a {@link Scaling} on training rows. Only they are looked at, so that nothing is learnt from the test rows.
 * Sums are in double precision.
 */
final class FeatureScaler {
    private final float[] shift;
    private final float[] factor;

    private FeatureScaler(int width) {
        shift = new float[width];
        factor = new float[width];
        Arrays.fill(factor, 1);
    }

    static FittedScaling fit(Scaling scaling, Samples train) {
        FeatureScaler scaler = new FeatureScaler(train.width());
        switch (scaling) {
            case NONE -> {}
            case STANDARD -> scaler.standard(train);
            case MIN_MAX -> scaler.minMax(train);
        }
        return scaler.fitted(scaling);
    }

    private void standard(Samples train) {
        double[] mean = new double[shift.length];
        double[] squares = new double[shift.length];
        forEachRow(train, row -> {
            for (int i = 0; i < row.length; i++) {
                mean[i] += row[i] / (double) train.size();
            }
        });
        forEachRow(train, row -> {
            for (int i = 0; i < row.length; i++) {
                squares[i] += (row[i] - mean[i]) * (row[i] - mean[i]);
            }
        });
        for (int i = 0; i < shift.length; i++) {
            double deviation = Math.sqrt(squares[i] / train.size());
            shift[i] = (float) mean[i];
            factor[i] = deviation > 0 ? (float) (1 / deviation) : 0;
        }
    }

    private void minMax(Samples train) {
        float[] low = train.row(0);
        float[] high = low.clone();
        forEachRow(train, row -> {
            for (int i = 0; i < row.length; i++) {
                low[i] = Math.min(low[i], row[i]);
                high[i] = Math.max(high[i], row[i]);
            }
        });
        for (int i = 0; i < shift.length; i++) {
            shift[i] = low[i];
            factor[i] = high[i] > low[i] ? 1 / (high[i] - low[i]) : 0;
        }
    }

    private static void forEachRow(Samples samples, java.util.function.Consumer<float[]> action) {
        float[] row = new float[samples.width()];
        for (int i = 0; i < samples.size(); i++) {
            samples.copyRow(i, row, 0);
            action.accept(row);
        }
    }

    private FittedScaling fitted(Scaling scaling) {
        return scaling == Scaling.NONE ? FittedScaling.none() : new FittedScaling(scaling, shift, factor);
    }
}
