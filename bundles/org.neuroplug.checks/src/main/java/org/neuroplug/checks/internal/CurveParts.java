package org.neuroplug.checks.internal;

/** What is to be said of a function of one number and its derivative, in double precision. */
final class CurveParts {
    /** Where a function is so large that it may overflow next: float32 ends at 3.4e38. */
    private static final double LARGE = 1e30;

    private final Curve curve;
    private final double[] points = Points.all();

    CurveParts(Curve curve) {
        this.curve = curve;
    }

    /** Values and derivatives are numbers, outwards from 0 until they overflow. */
    String numbers() {
        int middle = 0;
        while (points[middle] < 0) {
            middle++;
        }
        int count = 0;
        boolean large = false;
        for (int i = middle; i < points.length; i++) {
            large = number(points[i], large);
            count++;
        }
        large = false;
        for (int i = middle - 1; i >= 0; i--) {
            large = number(points[i], large);
            count++;
        }
        return count + " points from " + Words.number(points[0]) + " to " + Words.number(points[points.length - 1]);
    }

    /**
     * Refuses what is not a number and what is infinite without reason.
     *
     * @param large whether the function has been large nearer to 0
     * @return whether it is now
     */
    private boolean number(double x, boolean large) {
        double value = curve.value(x);
        if (Double.isNaN(value) || Double.isInfinite(value) && !large) {
            throw new Breach(Words.point(x) + ": value " + value);
        }
        if (Double.isInfinite(value)) {
            return true;
        }
        double derivative = curve.derivative(x);
        if (Double.isNaN(derivative) || Double.isInfinite(derivative) && !large) {
            throw new Breach(Words.point(x) + ": derivative " + derivative);
        }
        return large || Math.abs(value) > LARGE || Math.abs(derivative) > LARGE;
    }

    /** The derivative is the slope of the value; the worst point is told. */
    String gradient() {
        GradientSearch search = new GradientSearch();
        for (double x : points) {
            double derivative = curve.derivative(x);
            if (Double.isFinite(derivative) && Double.isFinite(curve.value(x))) {
                search.add(Words.point(x), curve::value, x, derivative);
            }
        }
        return search.text();
    }

    /** The same input gives the same output, whatever was asked before. */
    String pure() {
        double[] values = new double[points.length];
        double[] derivatives = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            values[i] = curve.value(points[i]);
            derivatives[i] = curve.derivative(points[i]);
        }
        for (int i = points.length - 1; i >= 0; i--) {
            same(points[i], "derivative", derivatives[i], curve.derivative(points[i]));
            same(points[i], "value", values[i], curve.value(points[i]));
        }
        return points.length + " points, each twice";
    }

    private static void same(double x, String what, double before, double after) {
        if (Double.compare(before, after) != 0) {
            throw new Breach(Words.point(x) + ": " + what + " first " + before + ", then " + after);
        }
    }
}
