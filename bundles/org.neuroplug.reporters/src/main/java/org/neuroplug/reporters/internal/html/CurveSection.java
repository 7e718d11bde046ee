package org.neuroplug.reporters.internal.html;

import java.util.List;
import java.util.stream.Stream;
import org.neuroplug.reporters.internal.view.Curve;
import org.neuroplug.reporters.internal.view.LearningCurves;
import org.neuroplug.reporters.internal.view.MetricFigures;
import org.neuroplug.reporters.internal.view.RankedArm;

/** How the arms learned: the training loss by epoch and, where it was evaluated on the way, the metric that ranks. */
final class CurveSection implements Section {
    private final Report report;

    CurveSection(Report report) {
        this.report = report;
    }

    @Override
    public void write(Markup page) {
        LearningCurves curves = new LearningCurves(report.ranking());
        MetricFigures figures = report.figures();
        List<Curve> losses = several(curves.trainLoss());
        List<Curve> tests = several(curves.test(figures.metric()));
        if (losses.isEmpty() && tests.isEmpty()) {
            return;
        }
        page.open("section", "class", "curves").line();
        page.element("h2", "Learning curves");
        List<Curve> all = Stream.concat(losses.stream(), tests.stream()).toList();
        boolean named = EndLabels.fit(report, all);
        page.open("div", "class", "charts").line();
        if (!losses.isEmpty()) {
            new LineChart(report, "Training loss", losses, loss -> loss, named).write(page);
        }
        if (!tests.isEmpty()) {
            new LineChart(report, capital(figures.axis()), tests, figures::shown, named).write(page);
        }
        page.close().line();
        if (!named) {
            colours(page, all);
        }
        page.element("p", legend(), "class", "soft");
        page.close().line();
    }

    /** Which colour is which arm's, where names are too long for the ends of lines. */
    private void colours(Markup page, List<Curve> curves) {
        page.open("ul", "class", "colours").line();
        report.ranking().arms().stream()
                .map(RankedArm::arm)
                .filter(arm -> curves.stream().anyMatch(curve -> curve.arm().equals(arm)))
                .filter(report::isColoured)
                .forEach(arm -> {
                    page.open("li", "class", report.colour(arm));
                    page.element("span", "", "class", "swatch");
                    page.element("span", report.ranking().name(arm));
                    page.close().line();
                });
        page.close().line();
    }

    /** Curves of at least two points: with one there is nothing to follow. */
    private static List<Curve> several(List<Curve> curves) {
        return curves.stream().anyMatch(curve -> curve.points().size() > 1) ? curves : List.of();
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private String legend() {
        String band = report.run().plan().spec().seeds().size() > 1
                ? "Lines are means over seeds, bands reach from the lowest seed to the highest. "
                : "";
        boolean unequal = report.run().compared().stream()
                .anyMatch(result -> !result.ending().isPlain());
        int more = report.ranking().arms().size() - Report.COLOURS;
        return band + "The training loss of an epoch is the mean of its steps, each taken before its update."
                + (unequal
                        ? " Where trials of an arm ended at different epochs, its line goes on with those that were left."
                        : "")
                + (more > 0 ? " Grey: the " + more + " arms that rank last." : "");
    }
}
