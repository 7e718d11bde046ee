package org.neuroplug.reporters.internal.html;

import java.util.Objects;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.statistics.Comparison;
import org.neuroplug.reporters.internal.view.MetricFigures;
import org.neuroplug.reporters.internal.view.RankedArm;
import org.neuroplug.reporters.internal.view.Ranking;

/**
 * What every section of the page knows.
 *
 * @param run what happened
 * @param comparison what follows from it
 * @param ranking its arms, the best first
 * @param figures how the metric that ranks is shown
 */
record Report(RunResult run, Comparison comparison, Ranking ranking, MetricFigures figures) {
    /** Colours that people tell apart; further arms are grey. */
    static final int COLOURS = 6;

    Report {
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(comparison, "comparison");
        Objects.requireNonNull(ranking, "ranking");
        Objects.requireNonNull(figures, "figures");
    }

    static Report of(RunResult run, Comparison comparison) {
        return new Report(run, comparison, new Ranking(run, comparison), new MetricFigures(comparison.metric()));
    }

    /** Whether an arm has a colour of its own. */
    boolean isColoured(Arm arm) {
        return !colour(arm).equals("cx");
    }

    /** The class that colours an arm, the same all over the page. */
    String colour(Arm arm) {
        int rank = ranking.arms().stream().map(RankedArm::arm).toList().indexOf(arm);
        return rank >= 0 && rank < COLOURS ? "c" + rank : "cx";
    }
}
