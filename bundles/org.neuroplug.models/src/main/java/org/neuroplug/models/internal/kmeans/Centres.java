package org.neuroplug.models.internal.kmeans;

import org.neuroplug.api.data.Samples;

/** The centres of clusters, in single precision, so that a state holds them exactly. Used by one thread. */
final class Centres {
    private final int features;
    private final int k;

    /** {@code [feature, centre]}, so that the features of a row that are 0 can be passed over. */
    private final float[] values;

    private final double[] halfSquares;
    private final double[] scores;

    Centres(int features, int k) {
        this.features = features;
        this.k = k;
        this.values = new float[Math.multiplyExact(features, k)];
        this.halfSquares = new double[k];
        this.scores = new double[k];
    }

    int count() {
        return k;
    }

    /** Puts a centre somewhere. */
    void move(int centre, double[] to) {
        double squares = 0;
        for (int i = 0; i < features; i++) {
            float x = (float) to[i];
            values[i * k + centre] = x;
            squares += (double) x * x;
        }
        halfSquares[centre] = squares / 2;
    }

    float value(int centre, int feature) {
        return values[feature * k + centre];
    }

    /** |c|² / 2. */
    double halfSquare(int centre) {
        return halfSquares[centre];
    }

    /** The centre nearest to a row; of equally near ones the first. */
    int nearest(float[] row) {
        scores(row, k);
        int best = 0;
        for (int j = 1; j < k; j++) {
            if (scores[j] > scores[best]) {
                best = j;
            }
        }
        return best;
    }

    /** The squared distance of a row from one centre, at least 0. */
    double squaredDistance(float[] row, int centre) {
        double sum = 0;
        for (int i = 0; i < features; i++) {
            double d = row[i] - value(centre, i);
            sum += d * d;
        }
        return sum;
    }

    /** x · c - |c|² / 2 of the first centres. */
    private void scores(float[] row, int centres) {
        for (int j = 0; j < centres; j++) {
            scores[j] = -halfSquares[j];
        }
        for (int i = 0; i < features; i++) {
            double x = row[i];
            if (x != 0) {
                int at = i * k;
                for (int j = 0; j < centres; j++) {
                    scores[j] += x * values[at + j];
                }
            }
        }
    }

    /** The nearest centre of each row. */
    int[] nearest(Samples rows) {
        int[] nearest = new int[rows.size()];
        float[] row = new float[features];
        for (int r = 0; r < nearest.length; r++) {
            rows.copyRow(r, row, 0);
            nearest[r] = nearest(row);
        }
        return nearest;
    }

    /**
     * One of Lloyd's iterations (1982): each centre goes to the mean of its rows. One without rows stays where it is.
     *
     * @param cluster of each row
     */
    void moveToMeans(Samples rows, int[] cluster) {
        double[][] sums = new double[k][features];
        int[] counts = new int[k];
        float[] row = new float[features];
        for (int r = 0; r < cluster.length; r++) {
            rows.copyRow(r, row, 0);
            double[] sum = sums[cluster[r]];
            for (int i = 0; i < features; i++) {
                sum[i] += row[i];
            }
            counts[cluster[r]]++;
        }
        for (int j = 0; j < k; j++) {
            if (counts[j] > 0) {
                for (int i = 0; i < features; i++) {
                    sums[j][i] /= counts[j];
                }
                move(j, sums[j]);
            }
        }
    }
}
