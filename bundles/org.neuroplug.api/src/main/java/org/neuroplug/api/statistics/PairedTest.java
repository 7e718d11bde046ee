package org.neuroplug.api.statistics;

/**
 * What a two-sided test came to.
 *
 * @param statistic t, or the sum of the ranks of the positive differences; t is infinite where differences have no spread
 * @param p how likely differences at least as unusual are where there is none; from 0 to 1, not corrected for other tests
 */
public record PairedTest(double statistic, double p) {
    public PairedTest {
        if (Double.isNaN(statistic)) {
            throw new IllegalArgumentException("the statistic must be a number");
        }
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("p must be from 0 to 1, was " + p);
        }
    }
}
