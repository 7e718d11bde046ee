package org.neuroplug.reporters.internal.png;

import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToIntFunction;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.TextAnchor;
import org.neuroplug.reporters.internal.view.Curve;
import org.neuroplug.reporters.internal.view.ShortNames;

/**
 * Names at the ends of lines, moved apart where they would cover each other; only lines that have a colour are named. Names that are
 * too long to be told apart are left out: their colours are those of the ranking.
 */
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
        List<String> names = ShortNames.of(named.stream().map(Curve::name).toList(), NAME);
        if (names.stream().anyMatch(name -> name.length() > NAME)) {
            return;
        }
        for (int i = 0; i < named.size(); i++) {
            double room = low + gap * (named.size() - i - 0.5);
            above = Math.max(Math.min(above - gap, end(named.get(i))), room);
            plot.addAnnotation(annotation(names.get(i), named.get(i), above));
        }
    }

    private XYTextAnnotation annotation(String name, Curve curve, double at) {
        XYTextAnnotation annotation =
                new XYTextAnnotation("  " + name, curve.end().epoch(), at);
        annotation.setFont(Look.LABEL);
        annotation.setPaint(Look.arm(rank.applyAsInt(curve)));
        annotation.setTextAnchor(TextAnchor.CENTER_LEFT);
        return annotation;
    }
}
