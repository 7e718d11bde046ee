package org.neuroplug.statistics.internal;

import java.util.Optional;
import java.util.OptionalDouble;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.statistics.PairedDifference;
import org.neuroplug.api.statistics.PairedTest;
import org.neuroplug.api.statistics.PairedTests;
import org.neuroplug.api.statistics.TestMethod;

/** Two arms measured against each other, before it is known how many other pairs there are. */
record Pair(Arm first, Arm second, Differences differences, PairedDifference difference, PairedTests tests) {
    /**
     * @param differences at least two
     * @param testToTrain as in {@link Splits}
     */
    static Pair of(Arm first, Arm second, Differences differences, OptionalDouble testToTrain, double alpha) {
        return new Pair(
                first,
                second,
                differences,
                new PairedDifference(
                        differences.n(),
                        differences.mean(),
                        differences.standardDeviation(),
                        TTests.interval(differences, testToTrain, alpha),
                        EffectSizes.of(differences, alpha)),
                tests(differences, testToTrain));
    }

    private static PairedTests tests(Differences differences, OptionalDouble testToTrain) {
        Optional<PairedTest> corrected = testToTrain.isPresent()
                ? Optional.of(TTests.corrected(differences, testToTrain.getAsDouble()))
                : Optional.empty();
        TestMethod fitting = corrected.isPresent() ? TestMethod.CORRECTED_T : TestMethod.PAIRED_T;
        return new PairedTests(
                TTests.paired(differences),
                SignedRanks.test(differences),
                corrected,
                differences.allEqual() ? TestMethod.WILCOXON : fitting);
    }
}
