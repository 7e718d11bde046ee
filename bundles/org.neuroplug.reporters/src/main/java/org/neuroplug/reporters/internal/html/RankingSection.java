package org.neuroplug.reporters.internal.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neuroplug.api.run.ArmSummary;
import org.neuroplug.api.statistics.Estimate;
import org.neuroplug.api.statistics.Interval;
import org.neuroplug.api.statistics.PairedComparison;
import org.neuroplug.api.statistics.Verdict;
import org.neuroplug.reporters.internal.view.Figures;
import org.neuroplug.reporters.internal.view.MetricFigures;
import org.neuroplug.reporters.internal.view.RankedArm;
import org.neuroplug.reporters.internal.view.Scale;
import org.neuroplug.reporters.internal.view.Ticks;

/** The arms as a table, the best first, each with its mean and interval as a dot with whiskers. */
final class RankingSection implements Section {
    private static final int TICKS = 5;
    private static final int DOT = 5;

    private final Report report;
    private final MetricFigures figures;
    private final List<RankedArm> arms;
    private final Scale scale;
    private final Ticks ticks;

    RankingSection(Report report) {
        this.report = report;
        this.figures = report.figures();
        this.arms = report.ranking().arms();
        this.scale = Scale.around(ends());
        this.ticks = scale.ticks(TICKS);
    }

    /** Means and bounds of intervals, in the unit in which they are shown. */
    private List<Double> ends() {
        List<Double> ends = new ArrayList<>();
        for (RankedArm arm : arms) {
            arm.test().ifPresent(test -> {
                ends.add(figures.shown(test.mean()));
                test.interval()
                        .ifPresent(i -> ends.addAll(List.of(figures.shown(i.lower()), figures.shown(i.upper()))));
            });
        }
        return ends;
    }

    @Override
    public void write(Markup page) {
        if (arms.isEmpty()) {
            return;
        }
        page.open("section", "class", "ranking").line();
        page.element("h2", "Ranking");
        page.open("table", "class", "rows").line();
        head(page);
        page.open("tbody").line();
        arms.forEach(arm -> row(page, arm));
        page.close().line();
        Strip.axis(page, scale, ticks, figures.axis());
        page.close().line();
        legend(page);
        page.close().line();
    }

    private void head(Markup page) {
        page.open("thead").open("tr");
        page.element("th", "arm", "scope", "col", "class", "arm");
        page.element("td", "", "class", "plot");
        for (String title : List.of("mean", "±", "against", "seeds", "train", "µs/step")) {
            page.element("th", title, "scope", "col", "class", "number");
        }
        for (String metric : arms.get(0).summary().metrics().keySet()) {
            page.element("th", metric, "scope", "col", "class", "number");
        }
        page.close().close().line();
    }

    private void row(Markup page, RankedArm arm) {
        ArmSummary summary = arm.summary();
        page.open("tr");
        new ArmLabel(report).write(page, arm.arm());
        page.open("td", "class", "plot");
        strip(page, arm);
        page.close();
        cell(page, "mean", arm.test().map(test -> figures.value(test.mean())));
        cell(page, "±", arm.test().flatMap(Estimate::interval).map(i -> figures.number(i.halfWidth())));
        against(page, arm);
        cell(page, "seeds", Optional.of(seeds(summary)));
        cell(page, "train", Optional.of(figures.value(figures.metric().of(summary.train()))));
        cell(page, "µs/step", Optional.of(Figures.decimal(summary.stepMedian(), 0)));
        summary.metrics().forEach((metric, figure) -> cell(page, metric, Optional.of(Figures.metric(figure))));
        page.close().line();
    }

    private String seeds(ArmSummary summary) {
        int planned = report.run().plan().spec().seeds().size();
        return summary.seeds() == planned ? String.valueOf(planned) : summary.seeds() + "/" + planned;
    }

    private static void cell(Markup page, String title, Optional<String> text) {
        page.element("td", text.orElse(Figures.NONE), "class", "number", "data-label", title);
    }

    private void strip(Markup page, RankedArm arm) {
        Strip strip = Strip.open(page, scale, ticks, report.colour(arm.arm()), words(arm));
        arm.test().ifPresent(test -> {
            test.interval().ifPresent(i -> strip.line(figures.shown(i.lower()), figures.shown(i.upper()), "whisker"));
            strip.dot(figures.shown(test.mean()), "dot", DOT);
        });
        strip.close();
    }

    private String words(RankedArm arm) {
        return arm.name() + ": " + arm.test().map(this::words).orElse("no finite " + figures.metric());
    }

    private String words(Estimate test) {
        Optional<Interval> interval = test.interval();
        return figures.value(test.mean())
                + interval.map(i -> ", from " + figures.value(i.lower()) + " to " + figures.value(i.upper()))
                        .orElse("");
    }

    /** The difference from the baseline with its verdict, which is a sign and a colour. */
    private void against(Markup page, RankedArm arm) {
        boolean baseline = arm.arm().equals(report.comparison().baseline());
        String text = baseline
                ? "baseline"
                : arm.againstBaseline().map(this::difference).orElse(Figures.NONE);
        String kind =
                arm.againstBaseline().map(pair -> Signs.kind(pair.verdict())).orElse("soft");
        page.element("td", text, "class", "number " + kind, "data-label", "against");
    }

    private String difference(PairedComparison pair) {
        return figures.signed(pair.difference().mean())
                + (pair.verdict() == Verdict.UNDECIDED ? "" : " " + Signs.sign(pair.verdict()));
    }

    private void legend(Markup page) {
        String interval = Figures.percent(1 - report.comparison().alpha());
        String baseline = report.ranking().name(report.comparison().baseline());
        boolean spread = arms.stream()
                .anyMatch(arm -> arm.test().flatMap(Estimate::interval).isPresent());
        page.element(
                "p",
                (spread ? "Dots are means over seeds, whiskers their " + interval + " intervals. " : "")
                        + "The axis does not begin at zero."
                        + (report.comparison().againstBaseline().isEmpty()
                                ? ""
                                : " ▲\u00a0better, ▼\u00a0worse than " + baseline + ", by " + figures.unit() + "."),
                "class",
                "soft");
        if (!report.ranking().unfinished().isEmpty()) {
            page.element(
                    "p",
                    "Without a result: " + String.join(", ", report.ranking().unfinished()) + ".",
                    "class",
                    "soft");
        }
    }
}
