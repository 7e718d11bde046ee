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
        Extremes extremes = new Extremes(train);
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
            scale(i, (float) mean[i], extremes.differ(i), (float) (1 / Math.sqrt(squares[i] / train.size())));
        }
    }

    private void minMax(Samples train) {
        Extremes extremes = new Extremes(train);
        for (int i = 0; i < shift.length; i++) {
            scale(i, extremes.low[i], extremes.differ(i), 1 / (extremes.high[i] - extremes.low[i]));
        }
    }

    /**
     * Scales a feature: a constant one to 0, and so one that varies too little for a float to stretch it. One that is not finite stays as
     * it is, so that whoever refuses it finds the row.
     */
    private void scale(int feature, float by, boolean varies, float stretch) {
        if (Float.isFinite(by)) {
            shift[feature] = by;
            factor[feature] = varies && Float.isFinite(stretch) ? stretch : 0;
        }
    }

    /** The smallest and the largest value of each feature. */
    private static final class Extremes {
        private final float[] low;
        private final float[] high;

        Extremes(Samples train) {
            low = train.row(0);
            high = low.clone();
            forEachRow(train, row -> {
                for (int i = 0; i < row.length; i++) {
                    low[i] = Math.min(low[i], row[i]);
                    high[i] = Math.max(high[i], row[i]);
                }
            });
        }

        /** Sums of equal numbers are rounded: a deviation alone does not tell that a feature varies. */
        boolean differ(int feature) {
            return high[feature] > low[feature];
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
