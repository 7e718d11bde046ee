package org.neuroplug.benchmarks.workload;

/**
 * One network to train.
 *
 * @param activation that the workload compares
 * @param seed of its initial weights and of the order of its rows
 */
public record BenchTrial(String activation, long seed) {
    /** Reads what {@link #toString} says. */
    public static BenchTrial parse(String text) {
        int colon = text.indexOf(':');
        return new BenchTrial(text.substring(0, colon), Long.parseLong(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return activation + ":" + seed;
    }
}
