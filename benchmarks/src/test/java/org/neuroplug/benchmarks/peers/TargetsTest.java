package org.neuroplug.benchmarks.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.neuroplug.benchmarks.workload.Scores;
import org.neuroplug.benchmarks.workload.TrialScores;

class TargetsTest {
    private static final Limits LIMITS =
            new Limits(2, Map.of(), Map.of("dense", Map.of(Limits.PYTORCH, 4.0)), Map.of());

    private static Job job(String name) {
        return Job.all().stream().filter(j -> j.name().equals(name)).findFirst().orElseThrow();
    }

    /** One round with the same time in a step for each trial. */
    private static Series series(Job job, String name, double seconds, double micros) {
        Scores same = new Scores(0.5, 0.5);
        List<TrialScores> scores = job.trials().stream()
                .map(trial -> new TrialScores(trial, micros, same, same))
                .toList();
        boolean ours = name.equals("fused") || name.equals("dl4j");
        Contestant contestant = ours
                ? new WorkbenchContestant(name, "neuroplug", Path.of("home"), Optional.empty(), 2)
                : new PeerContestant(name, name, "", List.of(), Optional.empty(), 2);
        return new Series(contestant, List.of(new Measurement(job.name(), name, 1, seconds, 400, scores)));
    }

    private static List<String> table(Job job, Series... series) {
        return new Targets(any -> List.of(series), LIMITS).table(List.of(job));
    }

    @Test
    void comparesWithTheFastestPeer() {
        Job start = job("start");
        List<String> table = table(
                start,
                series(start, "fused", 1, 1),
                series(start, "tensorflow", 5, 1),
                series(start, "pytorch", 2.5, 1));

        assertEquals(3, table.size());
        assertEquals("| start: times as fast as the best peer (pytorch) | at least 2 | 2.50 | reached |", table.get(2));
    }

    @Test
    void comparesWithTheReferenceAndInAbsoluteNumbers() {
        Job founding = job("founding");
        List<String> table = table(founding, series(founding, "fused", 32, 1), series(founding, "dl4j", 320, 1));

        assertEquals(
                List.of(
                        "| founding: times as fast as trainer dl4j (Neuroplug, trainer dl4j) | at least 12 | 10.00"
                                + " | **not reached** |",
                        "| founding: µs per row, whole processes | at most 2 | 2.00 | reached |",
                        "| founding: peak memory in MB | at most 500 | 400.00 | reached |"),
                table.subList(2, table.size()));
    }

    @Test
    void comparesAStepOfAllCoresWithItsProducts() {
        Job dense = job("dense");
        List<String> table = table(dense, series(dense, "fused", 1, 10));

        assertEquals("| dense: a step's time by that of its products | at most 1.5 | 1.25 | reached |", table.get(2));
    }

    @Test
    void isEmptyWithoutTheTrainer() {
        Job start = job("start");

        assertEquals(List.of(), table(start, series(start, "dl4j", 1, 1), series(start, "pytorch", 1, 1)));
    }
}
