package org.neuroplug.reporters.internal.view;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.neuroplug.api.experiment.Arm;

/**
 * How a figure of an arm goes over the epochs: the mean of its seeds, and the lowest and the highest of them.
 *
 * @param arm whose figure it is
 * @param name of the arm in few words, harmless
 * @param points by epoch, hardly more than {@value #MOST}; empty when nothing is finite
 */
public record Curve(Arm arm, String name, List<Point> points) {
    /** More points than a line across a page can show. */
    public static final int MOST = 240;

    /** One epoch; of several that share a point the last one, with the range of all. */
    public record Point(int epoch, double mean, double low, double high) {}

    public Curve {
        Objects.requireNonNull(arm, "arm");
        Objects.requireNonNull(name, "name");
        points = List.copyOf(points);
    }

    /** A curve of the figures of all seeds by epoch; those that are not finite are left out. */
    static Curve of(Arm arm, String name, SortedMap<Integer, List<Double>> byEpoch) {
        SortedMap<Integer, DoubleSummaryStatistics> finite = new TreeMap<>();
        byEpoch.forEach(
                (epoch, figures) -> figures.stream().filter(Double::isFinite).forEach(figure -> finite.computeIfAbsent(
                                epoch, e -> new DoubleSummaryStatistics())
                        .accept(figure)));
        return new Curve(arm, name, thinned(finite));
    }

    private static List<Point> thinned(SortedMap<Integer, DoubleSummaryStatistics> byEpoch) {
        int together = Math.max(1, (byEpoch.size() + MOST - 1) / MOST);
        List<Point> points = new ArrayList<>();
        DoubleSummaryStatistics range = new DoubleSummaryStatistics();
        int seen = 0;
        for (Map.Entry<Integer, DoubleSummaryStatistics> entry : byEpoch.entrySet()) {
            range.combine(entry.getValue());
            seen++;
            if (seen == 1 || seen % together == 0 || seen == byEpoch.size()) {
                points.add(new Point(entry.getKey(), entry.getValue().getAverage(), range.getMin(), range.getMax()));
                range = new DoubleSummaryStatistics();
            }
        }
        return points;
    }

    /** The last point. */
    public Point end() {
        return points.get(points.size() - 1);
    }
}
