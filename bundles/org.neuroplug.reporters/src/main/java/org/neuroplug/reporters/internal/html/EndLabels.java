package org.neuroplug.reporters.internal.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.neuroplug.reporters.internal.view.Curve;

/** Names at the ends of lines, moved apart where they would cover each other. Only lines that have a colour are named. */
final class EndLabels {
    /** The height of a name, in hundredths of the chart's. */
    private static final double APART = 7;
    /** A name's middle stays within the chart. */
    private static final double FIRST = 3;

    private static final double LAST = 97;

    /** The room beside a chart, in characters. */
    private static final int ROOM = 14;

    private record Label(Curve curve, double at) {}

    private final Report report;
    private final List<Label> labels;

    /** @param down where a line ends, in hundredths of the chart's height from above */
    EndLabels(Report report, List<Curve> curves, ToDoubleFunction<Curve> down) {
        this.report = report;
        this.labels = apart(curves.stream()
                .filter(curve -> report.isColoured(curve.arm()))
                .map(curve -> new Label(curve, down.applyAsDouble(curve)))
                .sorted(Comparator.comparingDouble(Label::at))
                .toList());
    }

    /** Whether there is room for the names of all that have a colour. */
    static boolean fit(Report report, List<Curve> curves) {
        return curves.stream()
                .filter(curve -> report.isColoured(curve.arm()))
                .allMatch(curve -> curve.name().length() <= ROOM);
    }

    /** Pushes each below the one before, then all that went too far up again. */
    private static List<Label> apart(List<Label> sorted) {
        List<Label> labels = new ArrayList<>(sorted);
        double above = FIRST - APART;
        for (int i = 0; i < labels.size(); i++) {
            above = Math.max(above + APART, labels.get(i).at());
            labels.set(i, new Label(labels.get(i).curve(), above));
        }
        double below = LAST + APART;
        for (int i = labels.size() - 1; i >= 0; i--) {
            below = Math.min(below - APART, labels.get(i).at());
            labels.set(i, new Label(labels.get(i).curve(), below));
        }
        return labels;
    }

    void write(Markup page) {
        page.open("div", "class", "ends");
        for (Label label : labels) {
            page.element(
                    "span",
                    label.curve().name(),
                    "class",
                    report.colour(label.curve().arm()),
                    "style",
                    "top:" + Percent.of(label.at()));
        }
        page.close().line();
    }
}
