package org.neuroplug.benchmarks.workload;

import java.util.Locale;

/**
 * What a trial came to. A peer's program prints it as one line of fields with tabs between.
 *
 * @param trial the trial
 * @param micros median time for a row in a training step, in microseconds, the first epoch left out
 * @param train scores on the rows that were trained on
 * @param test scores on those held out
 */
public record TrialScores(BenchTrial trial, double micros, Scores train, Scores test) {
    private static final int FIELDS = 6;

    /** The line. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "%s\t%.4f\t%.8f\t%.6f\t%.8f\t%.6f",
                trial,
                micros,
                train.loss(),
                train.accuracy(),
                test.loss(),
                test.accuracy());
    }

    /** Reads such a line. */
    public static TrialScores parse(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("a result must have " + FIELDS + " fields, was '" + line + "'");
        }
        return new TrialScores(
                BenchTrial.parse(fields[0]),
                Double.parseDouble(fields[1]),
                new Scores(Double.parseDouble(fields[2]), Double.parseDouble(fields[3])),
                new Scores(Double.parseDouble(fields[4]), Double.parseDouble(fields[5])));
    }
}
