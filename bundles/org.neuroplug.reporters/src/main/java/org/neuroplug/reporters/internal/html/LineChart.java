package org.neuroplug.reporters.internal.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.neuroplug.reporters.internal.view.Curve;
import org.neuroplug.reporters.internal.view.Scale;
import org.neuroplug.reporters.internal.view.Ticks;

/**
 * Lines over epochs with their bands. The drawing is stretched to the place that it gets, its lines keep their width; numbers and names
 * stand around it as text, so that they keep their size.
 */
final class LineChart {
    private static final int TICKS = 5;
    private static final int SIDE = 1000;
    private static final double HUNDRED = 100;

    private final Report report;
    private final String title;
    private final List<Curve> curves;
    private final DoubleUnaryOperator shown;
    private final boolean named;
    private final Scale x;
    private final Scale y;
    private final Ticks epochs;
    private final Ticks figures;

    /**
     * @param title with the unit
     * @param curves in the order of the ranking
     * @param shown a figure in the unit in which it is shown
     * @param named whether names stand at the ends of lines
     */
    LineChart(Report report, String title, List<Curve> curves, DoubleUnaryOperator shown, boolean named) {
        this.report = report;
        this.title = title;
        this.curves = curves;
        this.shown = shown;
        this.named = named;
        int last = curves.stream().mapToInt(curve -> curve.end().epoch()).max().orElse(1);
        int first = curves.stream()
                .mapToInt(curve -> curve.points().get(0).epoch())
                .min()
                .orElse(1);
        this.x = new Scale(first, Math.max(last, first + 1));
        this.y = Scale.around(ends());
        this.epochs = Ticks.whole((int) x.low(), (int) x.high(), TICKS);
        this.figures = y.ticks(TICKS);
    }

    private List<Double> ends() {
        List<Double> ends = new ArrayList<>();
        curves.forEach(curve -> curve.points().forEach(point -> {
            ends.add(shown.applyAsDouble(point.low()));
            ends.add(shown.applyAsDouble(point.high()));
        }));
        return ends;
    }

    void write(Markup page) {
        page.open("figure").line();
        page.element("figcaption", title);
        page.open("div", "class", named ? "chart" : "chart unnamed").line();
        page.open("div", "class", "yaxis");
        figures.values().forEach(tick -> page.element("span", figures.label(tick), "style", top(down(tick))));
        page.close().line();
        drawing(page);
        new EndLabels(
                        report,
                        named ? curves : List.of(),
                        curve -> down(shown.applyAsDouble(curve.end().mean())))
                .write(page);
        page.open("div", "class", "xaxis");
        epochs.values()
                .forEach(tick ->
                        page.element("span", epochs.label(tick), "style", "left:" + Percent.of(x.percent(tick))));
        page.close().line();
        page.element("div", "epoch", "class", "xtitle");
        page.close().line().close().line();
    }

    private static String top(double percent) {
        return "top:" + Percent.of(percent);
    }

    /** How far below the upper edge a figure lies, in hundredths. */
    private double down(double figure) {
        return HUNDRED - y.percent(figure);
    }

    private void drawing(Markup page) {
        page.open(
                "svg",
                "class",
                "drawing",
                "viewBox",
                "0 0 " + SIDE + " " + SIDE,
                "preserveAspectRatio",
                "none",
                "role",
                "img",
                "aria-label",
                title + " by epoch");
        for (double tick : figures.values()) {
            String at = Percent.number(down(tick) * SIDE / HUNDRED);
            page.empty("line", "class", "grid", "x1", "0", "x2", String.valueOf(SIDE), "y1", at, "y2", at);
        }
        for (int i = curves.size() - 1; i >= 0; i--) {
            curve(page, curves.get(i));
        }
        page.close().line();
    }

    /** The best are drawn last: they lie above the others. */
    private void curve(Markup page, Curve curve) {
        String colour = report.colour(curve.arm());
        StringBuilder line = new StringBuilder();
        StringBuilder upper = new StringBuilder();
        StringBuilder lower = new StringBuilder();
        for (Curve.Point point : curve.points()) {
            line.append(at(point, point.mean()));
            upper.append(at(point, point.high()));
            lower.insert(0, at(point, point.low()));
        }
        if (report.run().plan().spec().seeds().size() > 1) {
            page.empty(
                    "polygon",
                    "class",
                    "band " + colour,
                    "points",
                    upper.append(lower).toString().strip());
        }
        page.empty(
                "polyline",
                "class",
                "curve " + colour,
                "points",
                line.toString().strip());
    }

    private String at(Curve.Point point, double figure) {
        return Percent.number(x.percent(point.epoch()) * SIDE / HUNDRED) + ","
                + Percent.number(down(shown.applyAsDouble(figure)) * SIDE / HUNDRED) + " ";
    }
}
