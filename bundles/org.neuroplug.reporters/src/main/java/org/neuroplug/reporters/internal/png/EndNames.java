package org.neuroplug.reporters.internal.png;

import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToIntFunction;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.TextAnchor;
import org.neuroplug.reporters.internal.view.Curve;

/** Names at the ends of lines, moved apart where they would cover each other; only lines that have a colour are named. */
final class EndNames {
    /** The height of a name, as a part of the axis. */
    private static final double APART = 0.065;

    private static final int NAME = 18;

    private final List<Curve> named;
    private final ToIntFunction<Curve> rank;
    private final DoubleUnaryOperator shown;

    EndNames(List<Curve> curves, ToIntFunction<Curve> rank, DoubleUnaryOperator shown) {
        this.rank = rank;
        this.shown = shown;
        this.named = curves.stream()
                .filter(curve -> rank.applyAsInt(curve) < Look.colours())
                .sorted(Comparator.comparingDouble(this::end).reversed())
                .toList();
    }

    private double end(Curve curve) {
        return shown.applyAsDouble(curve.end().mean());
    }

    void add(XYPlot plot) {
        double low = plot.getRangeAxis().getLowerBound();
        double height = plot.getRangeAxis().getUpperBound() - low;
        double gap = height * APART;
        double above = Double.POSITIVE_INFINITY;
        for (int i = 0; i < named.size(); i++) {
            double room = low + gap * (named.size() - i - 0.5);
            above = Math.max(Math.min(above - gap, end(named.get(i))), room);
            plot.addAnnotation(name(named.get(i), above));
        }
    }

    private XYTextAnnotation name(Curve curve, double at) {
        String name =
                curve.name().length() <= NAME ? curve.name() : curve.name().substring(0, NAME - 1) + "…";
        XYTextAnnotation annotation =
                new XYTextAnnotation("  " + name, curve.end().epoch(), at);
        annotation.setFont(Look.LABEL);
        annotation.setPaint(Look.arm(rank.applyAsInt(curve)));
        annotation.setTextAnchor(TextAnchor.CENTER_LEFT);
        return annotation;
    }
}
