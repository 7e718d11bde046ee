package org.neuroplug.datasets.internal.digits;

import java.util.ArrayList;
import java.util.List;

/**
 * One movement of the pen: the points it passes, smoothly except at corners. Between two points runs the cubic Bézier
 * curve of a Catmull-Rom spline (Catmull, Rom: A Class of Local Interpolating Splines, 1974).
 *
 * @param points where the pen passes; x to the right, y downwards, 100 units are the height of a digit
 */
record Stroke(List<Point> points) {
    private static final int STEPS = 6;

    /**
     * Where the pen passes.
     *
     * @param corner whether the pen may turn sharply here
     */
    record Point(double x, double y, boolean corner) {}

    Stroke {
        points = List.copyOf(points);
        if (points.size() < 2) {
            throw new IllegalArgumentException("a stroke must have at least 2 points, had " + points.size());
        }
    }

    /** Reads {@code "x,y x,y! x,y"}, where {@code !} marks a corner. */
    static Stroke parse(String text) {
        List<Point> points = new ArrayList<>();
        for (String item : text.trim().split("\\s+", -1)) {
            boolean corner = item.endsWith("!");
            String pair = corner ? item.substring(0, item.length() - 1) : item;
            int comma = pair.indexOf(',');
            points.add(new Point(
                    Double.parseDouble(pair.substring(0, comma)),
                    Double.parseDouble(pair.substring(comma + 1)),
                    corner));
        }
        return new Stroke(points);
    }

    /** The same stroke by a less steady hand: every point is off by {@code deviation} units on average. */
    Stroke shaken(double deviation, RandomStream random) {
        return new Stroke(points.stream()
                .map(p -> new Point(
                        p.x() + deviation * random.gaussian(), p.y() + deviation * random.gaussian(), p.corner()))
                .toList());
    }

    /** The curve as x, y, x, y …, fine enough to be joined by straight lines. */
    double[] flatten() {
        int spans = points.size() - 1;
        double[] path = new double[2 * (spans * STEPS + 1)];
        path[0] = points.get(0).x();
        path[1] = points.get(0).y();
        for (int span = 0; span < spans; span++) {
            for (int step = 1; step <= STEPS; step++) {
                int at = 2 * (span * STEPS + step);
                double t = (double) step / STEPS;
                path[at] = along(span, t, true);
                path[at + 1] = along(span, t, false);
            }
        }
        return path;
    }

    /** The cubic Hermite curve of a span at t in [0, 1]. */
    private double along(int span, double t, boolean x) {
        double from = coordinate(span, x);
        double to = coordinate(span + 1, x);
        double leave = tangent(span, span, x);
        double arrive = tangent(span + 1, span, x);
        double u = 1 - t;
        return u * u * (1 + 2 * t) * from + t * u * u * leave + t * t * (3 - 2 * t) * to - t * t * u * arrive;
    }

    /** The direction at a point, as seen from a span that it bounds. */
    private double tangent(int point, int span, boolean x) {
        if (!bend(point)) {
            return smooth(point, x);
        }
        double chord = coordinate(span + 1, x) - coordinate(span, x);
        int other = point == span ? span + 1 : span;
        // free ends and corners: no curvature, so straight when the other side is free too
        return bend(other) ? chord : (3 * chord - smooth(other, x)) / 2;
    }

    private boolean bend(int point) {
        return point == 0 || point == points.size() - 1 || points.get(point).corner();
    }

    private double smooth(int point, boolean x) {
        return (coordinate(point + 1, x) - coordinate(point - 1, x)) / 2;
    }

    private double coordinate(int point, boolean x) {
        return x ? points.get(point).x() : points.get(point).y();
    }
}
