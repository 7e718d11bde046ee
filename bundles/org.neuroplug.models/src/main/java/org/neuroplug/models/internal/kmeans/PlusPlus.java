package org.neuroplug.models.internal.kmeans;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.neuroplug.api.data.Samples;

/**
 * Where clustering begins (Arthur and Vassilvitskii 2007, "k-means++: The Advantages of Careful Seeding"): the first centre is any row, each
 * further one a row with a probability in proportion to the square of its distance from the nearest centre so far.
 */
final class PlusPlus {
    private final Samples rows;
    private final SplittableRandom random;
    private final double[] squares;

    PlusPlus(Samples rows, long seed) {
        this.rows = rows;
        this.random = new SplittableRandom(seed);
        this.squares = new double[rows.size()];
        Arrays.fill(squares, Double.POSITIVE_INFINITY);
    }

    /** Puts all centres somewhere. */
    void place(Centres centres) {
        int chosen = random.nextInt(rows.size());
        for (int j = 0; j < centres.count(); j++) {
            double[] to = new double[rows.width()];
            float[] row = rows.row(chosen);
            Arrays.setAll(to, i -> row[i]);
            centres.move(j, to);
            if (j + 1 < centres.count()) {
                chosen = next(centres, j);
            }
        }
    }

    /** Where all rows have a centre at their very place, any of them will do. */
    private int next(Centres centres, int latest) {
        double sum = 0;
        float[] row = new float[rows.width()];
        for (int r = 0; r < squares.length; r++) {
            rows.copyRow(r, row, 0);
            squares[r] = Math.min(squares[r], centres.squaredDistance(row, latest));
            sum += squares[r];
        }
        if (!(sum > 0)) {
            return random.nextInt(rows.size());
        }
        double left = random.nextDouble() * sum;
        int last = 0;
        for (int r = 0; r < squares.length; r++) {
            if (squares[r] > 0) {
                last = r;
                left -= squares[r];
                if (left < 0) {
                    return r;
                }
            }
        }
        return last;
    }
}
