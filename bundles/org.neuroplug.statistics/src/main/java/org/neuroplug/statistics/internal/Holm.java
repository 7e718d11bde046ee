package org.neuroplug.statistics.internal;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Holm's correction (1979, <i>A Simple Sequentially Rejective Multiple Test Procedure</i>): the probability that a family of
 * tests calls any difference where there is none stays below the level, however the tests depend on each other.
 */
final class Holm {
    private Holm() {}

    /** The p of a family, adjusted: the i-th smallest of m is multiplied by m - i + 1, and is at least the one before, at most 1. */
    static double[] adjusted(double... p) {
        return adjusted(p.length, p);
    }

    /**
     * The same for some p of a larger family: as if all others were greater. They are adjusted too much rather than too little, for
     * an i-th smallest of some is at least an i-th smallest of all.
     *
     * @param family how many there are in all
     */
    static double[] adjusted(int family, double... p) {
        int[] ascending = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(i -> i)
                .toArray();
        double[] adjusted = new double[p.length];
        double least = 0;
        for (int rank = 0; rank < p.length; rank++) {
            least = Math.max(least, Math.min(1, (family - rank) * p[ascending[rank]]));
            adjusted[ascending[rank]] = least;
        }
        return adjusted;
    }
}
