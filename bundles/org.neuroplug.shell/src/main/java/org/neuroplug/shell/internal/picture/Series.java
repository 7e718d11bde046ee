package org.neuroplug.shell.internal.picture;

import java.util.Objects;
import java.util.stream.IntStream;
import org.neuroplug.api.workbench.LossCurve;

/**
 * A curve that is to be drawn.
 *
 * @param name in the legend
 * @param xs from left to right
 * @param ys as many; where one is not finite, or too large to be drawn, the curve has a gap
 */
public record Series(String name, double[] xs, double[] ys) {
    private static final double LARGEST = 1e300;

    public Series {
        Objects.requireNonNull(name, "name");
        if (xs.length != ys.length || xs.length < 2) {
            throw new IllegalArgumentException(
                    "a curve of " + xs.length + " x and " + ys.length + " y cannot be drawn");
        }
    }

    /** What a row with two classes costs. */
    public static Series of(LossCurve curve) {
        return new Series(
                "loss by the prediction p for the right one of two classes, " + curve.other() + " for the other",
                curve.points().stream().mapToDouble(LossCurve.Point::prediction).toArray(),
                curve.points().stream().mapToDouble(LossCurve.Point::loss).toArray());
    }

    /** Whether a point is there. */
    boolean isDrawn(int index) {
        return Math.abs(ys[index]) <= LARGEST;
    }

    /** The y of those that are. */
    double[] drawn() {
        return IntStream.range(0, ys.length)
                .filter(this::isDrawn)
                .mapToDouble(i -> ys[i])
                .toArray();
    }
}
