package org.neuroplug.benchmarks.peers;

import java.util.List;
import org.neuroplug.benchmarks.workload.TrialScores;

/**
 * One contestant at one job in one round.
 *
 * @param job the job's name
 * @param contestant its name
 * @param round counted from 1
 * @param seconds whole processes, from the first start to the last end
 * @param megabytes greatest resident memory of its processes together
 * @param scores of each trial
 */
record Measurement(String job, String contestant, int round, double seconds, long megabytes, List<TrialScores> scores) {
    Measurement {
        scores = List.copyOf(scores);
    }
}
