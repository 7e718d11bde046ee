package org.neuroplug.reporters.internal.view;

import java.util.Objects;
import org.neuroplug.api.statistics.Interval;
import org.neuroplug.api.statistics.Metric;

/** How the figures of a metric are shown: accuracies in percent and their differences in points, losses as they are. */
public record MetricFigures(Metric metric) {
    private static final double HUNDRED = 100;
    private static final int DIGITS = 2;

    public MetricFigures {
        Objects.requireNonNull(metric, "metric");
    }

    private boolean accuracy() {
        return metric == Metric.TEST_ACCURACY;
    }

    /** The figure in the unit in which it is shown. */
    public double shown(double figure) {
        return accuracy() ? figure * HUNDRED : figure;
    }

    /** With its unit: {@code 94.35%}. */
    public String value(double figure) {
        return accuracy() && Double.isFinite(figure) ? number(figure) + "%" : number(figure);
    }

    /** Without its unit: {@code 94.35}. */
    public String number(double figure) {
        return accuracy() ? Figures.decimal(shown(figure), DIGITS) : Figures.loss(figure);
    }

    /** A difference with its sign and half of its interval: {@code +1.60 ± 0.41}. */
    public String difference(double mean, Interval interval) {
        return signed(mean) + " ± " + number(interval.halfWidth());
    }

    /** With its sign: {@code +1.60}. */
    public String signed(double difference) {
        String number = number(difference);
        return difference > 0 && Double.isFinite(difference) ? "+" + number : number.replace('-', '−');
    }

    /** What an axis of figures is called. */
    public String axis() {
        return accuracy() ? metric + " (%)" : metric.toString();
    }

    /** The unit of differences. */
    public String unit() {
        return accuracy() ? "points" : "of " + metric;
    }
}
