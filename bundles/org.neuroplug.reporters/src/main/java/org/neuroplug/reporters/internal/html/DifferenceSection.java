package org.neuroplug.reporters.internal.html;

import java.util.ArrayList;
import java.util.List;
import org.neuroplug.api.statistics.Interval;
import org.neuroplug.api.statistics.PairedComparison;
import org.neuroplug.reporters.internal.view.MetricFigures;
import org.neuroplug.reporters.internal.view.Scale;
import org.neuroplug.reporters.internal.view.SeedDifferences;
import org.neuroplug.reporters.internal.view.Ticks;

/** Each arm's difference from the baseline, a dot for each seed, with mean and interval beside zero. */
final class DifferenceSection implements Section {
    private static final int TICKS = 5;
    private static final int SEED = 4;
    private static final int MEAN = 5;

    private final Report report;
    private final MetricFigures figures;
    private final List<SeedDifferences> rows;
    private final Scale scale;
    private final Ticks ticks;

    DifferenceSection(Report report) {
        this.report = report;
        this.figures = report.figures();
        this.rows = report.comparison().againstBaseline().stream()
                .map(pair -> SeedDifferences.of(report.run(), figures.metric(), pair))
                .toList();
        this.scale = Scale.aroundZero(ends());
        this.ticks = scale.ticks(TICKS);
    }

    private List<Double> ends() {
        List<Double> ends = new ArrayList<>();
        for (SeedDifferences row : rows) {
            Interval interval = row.pair().difference().interval();
            ends.addAll(List.of(figures.shown(interval.lower()), figures.shown(interval.upper())));
            row.values().forEach(value -> ends.add(figures.shown(value)));
        }
        return ends;
    }

    @Override
    public void write(Markup page) {
        if (rows.isEmpty()) {
            return;
        }
        String baseline = report.ranking().name(report.comparison().baseline());
        page.open("section", "class", "differences").line();
        page.element("h2", "Seed by seed against " + baseline);
        page.open("table", "class", "rows").open("tbody").line();
        rows.forEach(row -> row(page, row));
        page.close().line();
        Strip.axis(page, scale, ticks, "difference in " + figures.metric() + " (" + figures.unit() + ")");
        page.close().line();
        page.element(
                "p",
                "A ring is a seed: both arms saw the same rows in the same order. The dot is their mean, with its interval;"
                        + " where that keeps clear of the line at zero, the difference is more than chance.",
                "class",
                "soft");
        page.close().line();
    }

    private void row(Markup page, SeedDifferences row) {
        PairedComparison pair = row.pair();
        page.open("tr");
        new ArmLabel(report).write(page, pair.first());
        page.open("td", "class", "plot");
        Strip strip = Strip.open(page, scale, ticks, report.colour(pair.first()), pair.words());
        row.values().forEach(value -> strip.dot(figures.shown(value), "seed", SEED));
        Interval interval = pair.difference().interval();
        strip.line(figures.shown(interval.lower()), figures.shown(interval.upper()), "whisker");
        strip.dot(figures.shown(pair.difference().mean()), "dot", MEAN);
        strip.close();
        page.close();
        page.element(
                "td",
                figures.difference(pair.difference().mean(), interval) + " " + Signs.sign(pair.verdict()),
                "class",
                "number " + Signs.kind(pair.verdict()));
        page.close().line();
    }
}
