package org.neuroplug.reporters.internal.console;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.neuroplug.reporters.internal.view.Curve;

/**
 * Draws curves with one character for a few epochs, the higher the figure, the higher the character (Tufte 2006, <i>Beautiful
 * Evidence</i>). All share one scale: of equal ratios, as losses fall, where every figure is above zero, else of equal differences.
 */
final class SparkLine {
    private static final String BLOCKS = "▁▂▃▄▅▆▇█";
    private static final String ASCII = "_.-=*#";

    private final String levels;
    private final int width;
    private final int epochs;
    private final boolean ratios;
    private final double low;
    private final double high;

    /**
     * @param curves those that are compared, at least one with a point
     * @param width characters of the longest
     * @param unicode whether block characters are seen
     */
    SparkLine(List<Curve> curves, int width, boolean unicode) {
        this.levels = unicode ? BLOCKS : ASCII;
        this.epochs =
                curves.stream().mapToInt(curve -> curve.end().epoch()).max().orElseThrow();
        this.width = Math.min(width, epochs);
        DoubleSummaryStatistics means = curves.stream()
                .flatMap(curve -> Arrays.stream(means(curve)).boxed())
                .filter(Double::isFinite)
                .collect(Collectors.summarizingDouble(mean -> mean));
        this.low = means.getMin();
        this.high = means.getMax();
        this.ratios = low > 0;
    }

    /** The figures that are drawn: the mean of those that share a character; NaN where there is none. */
    private double[] means(Curve curve) {
        double[] sums = new double[width];
        int[] counts = new int[width];
        for (Curve.Point point : curve.points()) {
            int at = (int) ((long) (point.epoch() - 1) * width / epochs);
            sums[at] += point.mean();
            counts[at]++;
        }
        return IntStream.range(0, width).mapToDouble(i -> sums[i] / counts[i]).toArray();
    }

    String of(Curve curve) {
        return Arrays.stream(means(curve))
                .mapToObj(mean -> Double.isNaN(mean) ? " " : String.valueOf(levels.charAt(level(mean))))
                .collect(Collectors.joining())
                .stripTrailing();
    }

    private int level(double mean) {
        double part = ratios ? Math.log(mean / low) / Math.log(high / low) : (mean - low) / (high - low);
        return Double.isNaN(part) ? 0 : (int) Math.min(levels.length() - 1, part * levels.length());
    }

    /** The figure of the highest character. */
    double high() {
        return high;
    }

    /** The figure of the lowest character. */
    double low() {
        return low;
    }

    /** What the scale is made of, in words. */
    String scale() {
        return ratios ? "equal ratios" : "equal steps";
    }

    char highest() {
        return levels.charAt(levels.length() - 1);
    }

    char lowest() {
        return levels.charAt(0);
    }
}
