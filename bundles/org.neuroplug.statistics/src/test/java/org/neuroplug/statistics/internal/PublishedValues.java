package org.neuroplug.statistics.internal;

/** Data whose statistics are in textbooks and manuals. */
final class PublishedValues {
    /** Hours of sleep gained by ten patients with two drugs (Cushny and Peebles 1905, in Student 1908); R's {@code sleep}. */
    static final double[] SLEEP_FIRST = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};

    static final double[] SLEEP_SECOND = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    /** Depression scale of nine patients before and after therapy (Hollander and Wolfe 1973, table 3.1). */
    static final double[] DEPRESSION_BEFORE = {1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30};

    static final double[] DEPRESSION_AFTER = {0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29};

    private PublishedValues() {}

    static Differences sleep() {
        return Differences.of(SLEEP_FIRST, SLEEP_SECOND);
    }
}
