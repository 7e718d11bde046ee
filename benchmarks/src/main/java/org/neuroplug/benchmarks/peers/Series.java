package org.neuroplug.benchmarks.peers;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.neuroplug.benchmarks.workload.Scores;
import org.neuroplug.benchmarks.workload.TrialScores;

/**
 * All rounds of one contestant at one job.
 *
 * @param contestant the contestant
 * @param rounds at least one
 */
record Series(Contestant contestant, List<Measurement> rounds) {
    Series {
        rounds = List.copyOf(rounds);
    }

    /** The median time of the whole processes. */
    double seconds() {
        return median(rounds.stream().mapToDouble(Measurement::seconds));
    }

    /** The shortest time. */
    double shortest() {
        return rounds.stream().mapToDouble(Measurement::seconds).min().orElseThrow();
    }

    /** The longest time. */
    double longest() {
        return rounds.stream().mapToDouble(Measurement::seconds).max().orElseThrow();
    }

    /** The most that it needed in any round. */
    long megabytes() {
        return rounds.stream().mapToLong(Measurement::megabytes).max().orElseThrow();
    }

    /** The median over rounds and trials of the time that a row takes in a step, on the core that trains it. */
    double stepMicros() {
        return median(rounds.stream().flatMap(r -> r.scores().stream()).mapToDouble(TrialScores::micros));
    }

    /** The same for the trials of one activation. */
    double stepMicros(String activation) {
        return median(rounds.stream()
                .flatMap(r -> r.scores().stream())
                .filter(s -> s.trial().activation().equals(activation))
                .mapToDouble(TrialScores::micros));
    }

    /** The mean over the seeds of what an activation came to, in the last round; not a number for one that was not trained. */
    Scores train(String activation) {
        List<Scores> seeds = rounds.get(rounds.size() - 1).scores().stream()
                .filter(s -> s.trial().activation().equals(activation))
                .map(TrialScores::train)
                .toList();
        return new Scores(
                seeds.stream().mapToDouble(Scores::loss).average().orElse(Double.NaN),
                seeds.stream().mapToDouble(Scores::accuracy).average().orElse(Double.NaN));
    }

    /** The greatest difference of a training loss from the same trial's elsewhere. */
    double lossDifference(Series other) {
        double greatest = 0;
        for (TrialScores mine : rounds.get(0).scores()) {
            for (TrialScores theirs : other.rounds().get(0).scores()) {
                if (mine.trial().equals(theirs.trial())) {
                    greatest = Math.max(
                            greatest,
                            Math.abs(mine.train().loss() - theirs.train().loss()));
                }
            }
        }
        return greatest;
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.toArray();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
