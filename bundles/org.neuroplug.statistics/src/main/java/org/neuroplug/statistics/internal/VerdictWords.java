package org.neuroplug.statistics.internal;

import java.util.Locale;
import java.util.OptionalInt;
import org.neuroplug.api.experiment.ArmNames;
import org.neuroplug.api.statistics.Metric;
import org.neuroplug.api.statistics.PairedDifference;
import org.neuroplug.api.statistics.Verdict;

/** A comparison as a sentence. */
final class VerdictWords {
    private final Metric metric;
    private final double alpha;
    private final ArmNames names;

    VerdictWords(Metric metric, double alpha, ArmNames names) {
        this.metric = metric;
        this.alpha = alpha;
        this.names = names;
    }

    String of(Pair pair, double adjustedP, Verdict verdict, OptionalInt seedsNeeded) {
        String first = names.of(pair.first());
        String second = names.of(pair.second());
        PairedDifference difference = pair.difference();
        String facts = ", p" + Numbers.p(adjustedP, alpha) + ", n=" + difference.n();
        return switch (verdict) {
            case BETTER -> first + " beats " + second + " by " + amount(difference, Math.abs(difference.mean()))
                    + facts;
            case WORSE -> second + " beats " + first + " by " + amount(difference, Math.abs(difference.mean())) + facts;
            case UNDECIDED -> undecided(first + " against " + second, difference, facts, seedsNeeded);
        };
    }

    private String undecided(String who, PairedDifference difference, String facts, OptionalInt seedsNeeded) {
        if (difference.mean() == 0 && difference.standardDeviation() == 0) {
            return "nothing can be said of " + who + ": they are equal with each of " + difference.n() + " seeds";
        }
        return "nothing can be said of " + who + " (" + amount(difference, difference.mean()) + facts + "): "
                + outlook(difference, seedsNeeded);
    }

    private static String outlook(PairedDifference difference, OptionalInt seedsNeeded) {
        if (difference.mean() == 0) {
            return "their means are equal";
        }
        return seedsNeeded.isPresent()
                ? "it would take about " + Numbers.grouped(seedsNeeded.getAsInt()) + " seeds"
                : "not even " + Numbers.grouped(Power.MOST) + " seeds would tell";
    }

    /** The difference with half of its interval, in points of a hundred for an accuracy. */
    private String amount(PairedDifference difference, double mean) {
        boolean accuracy = metric == Metric.TEST_ACCURACY;
        double unit = accuracy ? 100 : 1;
        double half = difference.interval().halfWidth() * unit;
        boolean spread = difference.standardDeviation() > 0;
        int digits = Numbers.digits(spread ? half : Math.abs(mean) * unit) + (accuracy ? 0 : 1);
        String size = String.format(Locale.ROOT, "%." + digits + "f", mean * unit);
        return size
                + (spread ? String.format(Locale.ROOT, " ± %." + digits + "f", half) : "")
                + (accuracy ? " points" : " of " + metric)
                + (spread ? "" : " with every seed");
    }
}
