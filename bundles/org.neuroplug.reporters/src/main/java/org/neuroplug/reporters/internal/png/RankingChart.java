package org.neuroplug.reporters.internal.png;

import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.neuroplug.api.statistics.Estimate;
import org.neuroplug.api.statistics.Interval;
import org.neuroplug.reporters.internal.view.MetricFigures;
import org.neuroplug.reporters.internal.view.RankedArm;
import org.neuroplug.reporters.internal.view.Scale;
import org.neuroplug.reporters.internal.view.ShortNames;

/** The arms below each other, the best on top, each with its mean and interval. */
final class RankingChart {
    private static final double RADIUS = 4.5;
    private static final int NAME = 32;
    private static final int TICKS = 8;

    private final List<RankedArm> arms;
    private final MetricFigures figures;

    /** @param arms that have a figure, the best first */
    RankingChart(List<RankedArm> arms, MetricFigures figures) {
        this.arms = arms;
        this.figures = figures;
    }

    JFreeChart chart(String title) {
        NumberAxis values = new NumberAxis(figures.axis());
        Scale scale = Scale.around(ends());
        LabelledTicks.set(values, scale, scale.ticks(TICKS), scale.high());
        XYPlot plot = new XYPlot(data(), values, names(), renderer());
        plot.setRangeGridlinesVisible(false);
        return Look.chart(title, plot);
    }

    /** One series for each arm, so that each has its colour; the last one lies at the bottom. */
    private XYIntervalSeriesCollection data() {
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        for (int rank = 0; rank < arms.size(); rank++) {
            Estimate test = arms.get(rank).test().orElseThrow();
            double mean = figures.shown(test.mean());
            Interval interval = test.interval().orElse(new Interval(test.mean(), test.mean()));
            double place = arms.size() - 1 - rank;
            XYIntervalSeries series = new XYIntervalSeries(rank);
            series.add(mean, figures.shown(interval.lower()), figures.shown(interval.upper()), place, place, place);
            data.addSeries(series);
        }
        return data;
    }

    /** Means and bounds of intervals, in the unit in which they are shown. */
    private List<Double> ends() {
        List<Double> ends = new ArrayList<>();
        for (RankedArm arm : arms) {
            Estimate test = arm.test().orElseThrow();
            ends.add(figures.shown(test.mean()));
            test.interval().ifPresent(i -> ends.addAll(List.of(figures.shown(i.lower()), figures.shown(i.upper()))));
        }
        return ends;
    }

    private SymbolAxis names() {
        List<String> names = new ArrayList<>();
        names.addAll(ShortNames.of(arms.stream().map(RankedArm::name).toList(), NAME));
        Collections.reverse(names);
        SymbolAxis axis = new SymbolAxis(null, names.toArray(String[]::new));
        axis.setGridBandsVisible(false);
        return axis;
    }

    private XYErrorRenderer renderer() {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawYError(false);
        renderer.setDrawXError(arms.stream()
                .anyMatch(arm -> arm.test().flatMap(Estimate::interval).isPresent()));
        renderer.setDefaultShape(new Ellipse2D.Double(-RADIUS, -RADIUS, 2 * RADIUS, 2 * RADIUS));
        renderer.setAutoPopulateSeriesShape(false);
        renderer.setAutoPopulateSeriesPaint(false);
        renderer.setErrorStroke(Look.LINE);
        renderer.setCapLength(6);
        for (int rank = 0; rank < arms.size(); rank++) {
            renderer.setSeriesPaint(rank, Look.arm(rank));
        }
        return renderer;
    }
}
