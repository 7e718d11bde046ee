package org.neuroplug.datasets.internal.digits;

/**
 * An elastic distortion: a smooth random displacement of every place on the paper (Simard, Steinkraus, Platt: Best
 * Practices for Convolutional Neural Networks Applied to Visual Document Analysis, ICDAR 2003). Where they smooth random
 * pixels with a Gaussian of 4 pixels, here random vectors on a grid are smoothed by the cubic B-spline of the same
 * width, which is nearly the same curve. It is applied to the pen's path rather than to finished pixels, so that lines
 * bend without changing their thickness.
 */
final class ElasticWarp {
    /** A cubic B-spline has a standard deviation of its spacing / √3. */
    private static final double SPACING = 7;

    /** Grid places before the picture's edge and behind it: strokes may leave the picture a little. */
    private static final int MARGIN = 2;

    private static final int NODES = 2 * MARGIN + 2 + (int) (DigitPainter.SIDE / SPACING);

    /** What smoothing leaves of a standard deviation: the mean sum of squares of the B-spline's values. */
    private static final double SMOOTHED_DEVIATION = 151.0 / 315;

    private final double[] right;
    private final double[] down;

    private ElasticWarp(double[] right, double[] down) {
        this.right = right;
        this.down = down;
    }

    /** A field whose displacements have a standard deviation of {@code pixels} in each direction. */
    static ElasticWarp random(double pixels, RandomStream random) {
        return new ElasticWarp(field(pixels, random), field(pixels, random));
    }

    private static double[] field(double pixels, RandomStream random) {
        // uniform in [-√3, √3] has a standard deviation of 1
        double bound = Math.sqrt(3) * pixels / SMOOTHED_DEVIATION;
        double[] nodes = new double[NODES * NODES];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = random.uniform(-bound, bound);
        }
        return nodes;
    }

    /** Displaces x, y, x, y … in place; places outside the grid move as its border does. */
    void apply(double[] path) {
        for (int i = 0; i < path.length; i += 2) {
            double column = grid(path[i]);
            double row = grid(path[i + 1]);
            path[i] += at(right, column, row);
            path[i + 1] += at(down, column, row);
        }
    }

    private static double grid(double pixels) {
        return Math.max(1, Math.min(NODES - 2.001, pixels / SPACING + MARGIN));
    }

    private static double at(double[] field, double column, double row) {
        int left = (int) column - 1;
        int top = (int) row - 1;
        double[] across = spline(column - (int) column);
        double[] along = spline(row - (int) row);
        double sum = 0;
        for (int j = 0; j < 4; j++) {
            for (int i = 0; i < 4; i++) {
                sum += along[j] * across[i] * field[(top + j) * NODES + left + i];
            }
        }
        return sum;
    }

    /** The weights of four neighbouring nodes, t of the way from the second to the third. */
    private static double[] spline(double t) {
        double u = 1 - t;
        return new double[] {
            u * u * u / 6, (4 - 6 * t * t + 3 * t * t * t) / 6, (4 - 6 * u * u + 3 * u * u * u) / 6, t * t * t / 6
        };
    }
}
