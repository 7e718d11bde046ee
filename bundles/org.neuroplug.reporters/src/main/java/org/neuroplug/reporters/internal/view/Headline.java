package org.neuroplug.reporters.internal.view;

import java.util.Comparator;
import java.util.List;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.statistics.ArmStatistics;
import org.neuroplug.api.statistics.Comparison;
import org.neuroplug.api.statistics.PairedComparison;
import org.neuroplug.api.statistics.Verdict;

/** The answer of a run in one sentence. It says no more than the tests do. */
public final class Headline {
    private static final int NAMED = 3;

    private final RunResult run;
    private final Comparison comparison;
    private final MetricFigures figures;

    private Headline(RunResult run, Comparison comparison) {
        this.run = run;
        this.comparison = comparison;
        this.figures = new MetricFigures(comparison.metric());
    }

    /** On one line, harmless. */
    public static String of(RunResult run, Comparison comparison) {
        return OneLine.of(new Headline(run, comparison).sentence());
    }

    private String sentence() {
        List<ArmStatistics> ranking = comparison.ranking();
        if (ranking.isEmpty()) {
            return nothing();
        }
        ArmStatistics best = ranking.get(0);
        String reached =
                "a " + comparison.metric() + " of " + figures.value(best.test().mean());
        if (ranking.size() == 1) {
            return best.name() + " reaches " + reached + ".";
        }
        List<PairedComparison> pairs = comparison.pairs().stream()
                .filter(pair -> pair.first().equals(best.arm()))
                .toList();
        return pairs.isEmpty()
                ? best.name() + " comes first with " + reached + ", but no conclusion is possible: " + why() + "."
                : concluded(best, reached, pairs);
    }

    private String nothing() {
        if (!run.results().isEmpty() && run.compared().isEmpty()) {
            return "No trial was trained to its end: there is nothing to compare.";
        }
        return run.results().isEmpty()
                ? "No trial finished: there is nothing to compare."
                : "No arm has a finite " + comparison.metric() + ": there is nothing to compare.";
    }

    private String why() {
        return run.plan().spec().seeds().size() == 1
                ? "ranks change with the seed, and this is one seed"
                : "it has no two seeds in common with another arm";
    }

    private String concluded(ArmStatistics best, String reached, List<PairedComparison> pairs) {
        List<PairedComparison> beaten = pairs.stream().filter(this::isDecided).toList();
        List<PairedComparison> open =
                pairs.stream().filter(pair -> !isDecided(pair)).toList();
        if (open.isEmpty()) {
            return best.name() + " is the best of " + (pairs.size() + 1) + " arms, with " + reached + ": it beats "
                    + closest(beaten) + ".";
        }
        return best.name() + " comes first with " + reached
                + (beaten.isEmpty()
                        ? ", but nothing sets it apart from "
                        : ": it beats " + names(beaten) + "; nothing can be said of ")
                + names(open) + ".";
    }

    /** As the comparison with the baseline says where one of both is the baseline: it is corrected for fewer pairs, and told below. */
    private boolean isDecided(PairedComparison pair) {
        if (pair.second().equals(comparison.baseline())) {
            return comparison
                    .againstBaseline(pair.first())
                    .map(PairedComparison::verdict)
                    .filter(Verdict.BETTER::equals)
                    .isPresent();
        }
        if (pair.first().equals(comparison.baseline())) {
            return comparison
                    .againstBaseline(pair.second())
                    .map(PairedComparison::verdict)
                    .filter(Verdict.WORSE::equals)
                    .isPresent();
        }
        return pair.verdict() == Verdict.BETTER;
    }

    /** The pair with the least difference says by how much at least the best one is ahead. */
    private String closest(List<PairedComparison> beaten) {
        PairedComparison pair = beaten.stream()
                .min(Comparator.comparingDouble(p -> Math.abs(p.difference().mean())))
                .orElseThrow();
        String amount = figures.number(Math.abs(pair.difference().mean())) + " ± "
                + figures.number(pair.difference().interval().halfWidth()) + " " + figures.unit();
        String who = name(pair.second());
        return beaten.size() == 1
                ? who + " by " + amount
                : "all others, the closest of them, " + who + ", by " + amount;
    }

    private String names(List<PairedComparison> pairs) {
        List<String> names = pairs.stream().map(pair -> name(pair.second())).toList();
        if (names.size() > NAMED) {
            return String.join(", ", names.subList(0, NAMED)) + " and " + (names.size() - NAMED) + " more";
        }
        String last = names.get(names.size() - 1);
        return names.size() == 1 ? last : String.join(", ", names.subList(0, names.size() - 1)) + " and " + last;
    }

    private String name(Arm arm) {
        return comparison.of(arm).map(ArmStatistics::name).orElseGet(arm::toString);
    }
}
