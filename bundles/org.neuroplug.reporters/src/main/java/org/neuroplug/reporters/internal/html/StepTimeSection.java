package org.neuroplug.reporters.internal.html;

import java.util.List;
import org.neuroplug.api.run.ArmSummary;
import org.neuroplug.reporters.internal.view.Fact;
import org.neuroplug.reporters.internal.view.Figures;
import org.neuroplug.reporters.internal.view.RankedArm;
import org.neuroplug.reporters.internal.view.RunFacts;
import org.neuroplug.reporters.internal.view.Scale;
import org.neuroplug.reporters.internal.view.Ticks;

/** How long a training step takes, by arm: the median between the quartiles. */
final class StepTimeSection implements Section {
    private static final int TICKS = 5;

    private final Report report;
    private final List<RankedArm> arms;
    private final int digits;

    StepTimeSection(Report report) {
        this.report = report;
        this.arms = report.ranking().arms();
        this.digits = Figures.digits(
                arms.stream().map(arm -> arm.summary().stepMedian()).toList());
    }

    @Override
    public void write(Markup page) {
        if (arms.isEmpty()) {
            return;
        }
        Scale scale = Scale.fromZero(
                arms.stream().map(arm -> arm.summary().stepUpperQuartile()).toList());
        Ticks ticks = scale.ticks(TICKS);
        page.open("section", "class", "times").line();
        page.element("h2", "Time per step");
        page.open("table", "class", "rows").open("tbody").line();
        arms.forEach(arm -> row(page, arm, scale, ticks));
        page.close().line();
        Strip.axis(page, scale, ticks, "microseconds");
        page.close().line();
        page.element(
                "p",
                "The mark is the median of the steps, the bar reaches from quartile to quartile" + timing() + ".",
                "class",
                "soft");
        page.close().line();
    }

    /** What was timed. */
    private String timing() {
        return RunFacts.of(report.run()).stream()
                .filter(fact -> fact.label().equals("timing"))
                .map(Fact::value)
                .findFirst()
                .map(timed -> "; " + timed)
                .orElse("");
    }

    private void row(Markup page, RankedArm arm, Scale scale, Ticks ticks) {
        ArmSummary summary = arm.summary();
        String median = micros(summary.stepMedian());
        String quartiles = micros(summary.stepLowerQuartile()) + "–" + micros(summary.stepUpperQuartile());
        page.open("tr");
        new ArmLabel(report).write(page, arm.arm());
        page.open("td", "class", "plot");
        Strip strip = Strip.open(
                page,
                scale,
                ticks,
                report.colour(arm.arm()),
                arm.name() + ": " + median + " µs, quartiles " + quartiles);
        strip.line(summary.stepLowerQuartile(), summary.stepUpperQuartile(), "bar");
        strip.dot(summary.stepMedian(), "dot", 4);
        strip.close();
        page.close();
        page.element("td", median + " µs", "class", "number");
        page.element("td", quartiles, "class", "number soft");
        page.close().line();
    }

    private String micros(double time) {
        return Figures.decimal(time, digits);
    }
}
