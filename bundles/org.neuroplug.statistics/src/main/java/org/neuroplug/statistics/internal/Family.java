package org.neuroplug.statistics.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.neuroplug.api.experiment.ArmNames;
import org.neuroplug.api.statistics.Metric;
import org.neuroplug.api.statistics.PairedComparison;
import org.neuroplug.api.statistics.TestMethod;
import org.neuroplug.api.statistics.Verdict;

/** Pairs that are judged together: the more there are, the more it takes to call one of them different. */
final class Family {
    private final List<Pair> pairs;
    private final int size;
    private final Metric metric;
    private final OptionalDouble testToTrain;
    private final double alpha;
    private final VerdictWords words;

    /**
     * @param pairs those that are told
     * @param size how many there are in all, those among them
     */
    Family(List<Pair> pairs, int size, Metric metric, OptionalDouble testToTrain, double alpha, ArmNames names) {
        this.pairs = pairs;
        this.size = size;
        this.metric = metric;
        this.testToTrain = testToTrain;
        this.alpha = alpha;
        this.words = new VerdictWords(metric, alpha, names);
    }

    List<PairedComparison> judged() {
        double[] adjusted = Holm.adjusted(
                size,
                pairs.stream().mapToDouble(pair -> pair.tests().deciding().p()).toArray());
        List<PairedComparison> judged = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            judged.add(judged(pairs.get(i), adjusted[i]));
        }
        return judged;
    }

    private PairedComparison judged(Pair pair, double adjustedP) {
        Verdict verdict = verdict(pair, adjustedP);
        OptionalInt needed = verdict == Verdict.UNDECIDED ? seedsNeeded(pair) : OptionalInt.empty();
        return new PairedComparison(
                pair.first(),
                pair.second(),
                pair.difference(),
                pair.tests(),
                adjustedP,
                verdict,
                needed,
                words.of(pair, adjustedP, verdict, needed));
    }

    private Verdict verdict(Pair pair, double adjustedP) {
        double mean = pair.difference().mean();
        if (adjustedP >= alpha || mean == 0) {
            return Verdict.UNDECIDED;
        }
        return mean > 0 == metric.moreIsBetter() ? Verdict.BETTER : Verdict.WORSE;
    }

    /**
     * At the strictest level of Holm's steps, alpha / pairs, so that it is enough whatever the others come to, and is never less
     * than there were.
     */
    private OptionalInt seedsNeeded(Pair pair) {
        double level = alpha / size;
        if (pair.difference().mean() == 0) {
            return OptionalInt.empty();
        }
        return pair.tests().method() == TestMethod.WILCOXON
                ? OptionalInt.of(Power.seedsOfOneSign(level))
                : Power.seeds(pair.differences().effect(), testToTrain, level);
    }
}
