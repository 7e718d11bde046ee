package org.neuroplug.api.statistics;

import java.util.Objects;
import java.util.OptionalInt;
import org.neuroplug.api.experiment.Arm;

/**
 * Two arms compared.
 *
 * @param first the arm of which the verdict speaks
 * @param second the arm it is compared with
 * @param difference the first's metric minus the second's
 * @param tests what the tests of this pair came to, each on its own
 * @param adjustedP p of the test that decides, after Holm's correction for all pairs of its family
 * @param verdict whether the first is better
 * @param seedsNeeded when nothing can be said: how many seeds it would take to call a difference like this one, with this
 *     spread, four times in five; empty when it was called, or when no affordable number is enough
 * @param words all that in a sentence, without a full stop: {@code relu beats tanh by 1.6 ± 0.4 points, p=0.003, n=10}
 */
public record PairedComparison(
        Arm first,
        Arm second,
        PairedDifference difference,
        PairedTests tests,
        double adjustedP,
        Verdict verdict,
        OptionalInt seedsNeeded,
        String words) {
    public PairedComparison {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
        if (first.equals(second)) {
            throw new IllegalArgumentException("an arm must be compared with another one, was " + first);
        }
        Objects.requireNonNull(difference, "difference");
        Objects.requireNonNull(tests, "tests");
        if (!(adjustedP >= 0 && adjustedP <= 1)) {
            throw new IllegalArgumentException("p must be from 0 to 1, was " + adjustedP);
        }
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(seedsNeeded, "seedsNeeded");
        Objects.requireNonNull(words, "words");
    }
}
