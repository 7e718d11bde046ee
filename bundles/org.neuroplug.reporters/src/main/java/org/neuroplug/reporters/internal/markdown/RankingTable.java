package org.neuroplug.reporters.internal.markdown;

import java.util.ArrayList;
import java.util.List;
import org.neuroplug.api.run.ArmSummary;
import org.neuroplug.api.statistics.Comparison;
import org.neuroplug.api.statistics.Estimate;
import org.neuroplug.api.statistics.PairedComparison;
import org.neuroplug.reporters.internal.view.Figures;
import org.neuroplug.reporters.internal.view.MetricFigures;
import org.neuroplug.reporters.internal.view.RankedArm;
import org.neuroplug.reporters.internal.view.Ranking;

/** The arms as a table, the best first. */
final class RankingTable {
    private static final int TEXTS = 2;
    private static final int DIGITS = 4;

    private final Ranking ranking;
    private final Comparison comparison;
    private final MetricFigures figures;
    private final int stepDigits;

    RankingTable(Ranking ranking, Comparison comparison) {
        this.ranking = ranking;
        this.comparison = comparison;
        this.figures = new MetricFigures(comparison.metric());
        this.stepDigits = Figures.digits(
                ranking.arms().stream().map(arm -> arm.summary().stepMedian()).toList());
    }

    List<String> lines() {
        List<String> titles = new ArrayList<>(List.of(
                "rank",
                "arm",
                Markdown.text(comparison.metric().toString()),
                "± " + Figures.percent(1 - comparison.alpha()),
                "against " + Markdown.text(ranking.name(comparison.baseline())),
                "p",
                "seeds",
                "test loss",
                "train loss",
                "train accuracy",
                "µs per step",
                "seconds"));
        titles.addAll(metrics().stream()
                .map(metric -> "test " + Markdown.text(metric))
                .toList());
        List<String> lines = new ArrayList<>();
        lines.add(Markdown.row(titles));
        lines.add(Markdown.rule(TEXTS, titles.size()));
        for (int i = 0; i < ranking.arms().size(); i++) {
            lines.add(Markdown.row(cells(i + 1, ranking.arms().get(i))));
        }
        return lines;
    }

    /** Names of the further metrics. */
    private List<String> metrics() {
        return ranking.arms().stream()
                .findFirst()
                .map(arm -> List.copyOf(arm.summary().metrics().keySet()))
                .orElse(List.of());
    }

    private List<String> cells(int rank, RankedArm arm) {
        ArmSummary summary = arm.summary();
        List<String> cells = new ArrayList<>(List.of(
                String.valueOf(rank),
                Markdown.text(arm.name()),
                arm.test().map(test -> figures.value(test.mean())).orElse(Figures.NONE),
                arm.test()
                        .flatMap(Estimate::interval)
                        .map(interval -> figures.number(interval.halfWidth()))
                        .orElse(Figures.NONE),
                against(arm),
                arm.againstBaseline().map(pair -> p(pair.adjustedP())).orElse(Figures.NONE),
                String.valueOf(summary.seeds()),
                Figures.loss(summary.test().loss()),
                Figures.loss(summary.train().loss()),
                Figures.decimal(summary.train().accuracy() * 100, 2) + "%",
                Figures.decimal(summary.stepMedian(), stepDigits),
                Figures.decimal(summary.seconds(), 1)));
        for (String metric : metrics()) {
            cells.add(Figures.metric(summary.metrics().getOrDefault(metric, Double.NaN)));
        }
        return cells;
    }

    /** The difference, and Weka's mark. */
    private String against(RankedArm arm) {
        if (arm.arm().equals(comparison.baseline())) {
            return "baseline";
        }
        return arm.againstBaseline().map(this::against).orElse(Figures.NONE);
    }

    private String against(PairedComparison pair) {
        String mark = Markdown.text(pair.verdict().mark().strip());
        return figures.signed(pair.difference().mean()) + (mark.isEmpty() ? "" : " " + mark);
    }

    private static String p(double p) {
        return p < 0.001 ? "<0.001" : Figures.decimal(p, DIGITS - 1);
    }
}
