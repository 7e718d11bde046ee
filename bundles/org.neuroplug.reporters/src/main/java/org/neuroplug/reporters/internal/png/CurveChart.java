package org.neuroplug.reporters.internal.png;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToIntFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.neuroplug.reporters.internal.view.Curve;
import org.neuroplug.reporters.internal.view.Scale;
import org.neuroplug.reporters.internal.view.Ticks;

/** Lines over epochs: the mean of the seeds, in a band from the lowest to the highest. */
final class CurveChart {
    private static final float BAND = 0.16f;
    private static final double NAMES = 0.24;
    private static final int TICKS = 6;

    private final List<Curve> curves;
    private final ToIntFunction<Curve> rank;
    private final DoubleUnaryOperator shown;

    /**
     * @param rank of a curve's arm, from 0
     * @param shown a figure in the unit in which it is shown
     */
    CurveChart(List<Curve> curves, ToIntFunction<Curve> rank, DoubleUnaryOperator shown) {
        this.curves = curves;
        this.rank = rank;
        this.shown = shown;
    }

    JFreeChart chart(String title) {
        NumberAxis epochs = new NumberAxis("epoch");
        int first = curves.stream()
                .mapToInt(curve -> curve.points().get(0).epoch())
                .min()
                .orElse(1);
        int last = curves.stream().mapToInt(curve -> curve.end().epoch()).max().orElse(1);
        Scale across = new Scale(first, first + Math.max(1, last - first) * (1 + NAMES));
        LabelledTicks.set(epochs, across, Ticks.whole(first, last, TICKS), last);
        NumberAxis figures = new NumberAxis();
        Scale up = Scale.around(ends());
        LabelledTicks.set(figures, up, up.ticks(TICKS), up.high());
        XYPlot plot = new XYPlot(data(), epochs, figures, renderer());
        plot.setDomainGridlinesVisible(false);
        JFreeChart chart = Look.chart(title, plot);
        new EndNames(curves, rank, shown).add(plot);
        return chart;
    }

    private List<Double> ends() {
        List<Double> ends = new ArrayList<>();
        curves.forEach(curve -> curve.points().forEach(point -> {
            ends.add(shown.applyAsDouble(point.low()));
            ends.add(shown.applyAsDouble(point.high()));
        }));
        return ends;
    }

    private YIntervalSeriesCollection data() {
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        for (int i = 0; i < curves.size(); i++) {
            YIntervalSeries series = new YIntervalSeries(i);
            for (Curve.Point point : curves.get(i).points()) {
                series.add(
                        point.epoch(),
                        shown.applyAsDouble(point.mean()),
                        shown.applyAsDouble(point.low()),
                        shown.applyAsDouble(point.high()));
            }
            data.addSeries(series);
        }
        return data;
    }

    private DeviationRenderer renderer() {
        DeviationRenderer renderer = new DeviationRenderer(true, false);
        renderer.setAlpha(BAND);
        for (int i = 0; i < curves.size(); i++) {
            Color colour = Look.arm(rank.applyAsInt(curves.get(i)));
            renderer.setSeriesPaint(i, colour);
            renderer.setSeriesFillPaint(i, colour);
            renderer.setSeriesStroke(i, Look.LINE);
        }
        return renderer;
    }
}
