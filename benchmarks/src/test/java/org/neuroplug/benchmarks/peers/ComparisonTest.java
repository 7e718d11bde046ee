package org.neuroplug.benchmarks.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.benchmarks.workload.TrialScores;

/** Contestants are scripts that print their results; nobody is quick enough for a patience of 0. */
class ComparisonTest {
    private static final String SCRIPT =
            "for trial in \"$@\"; do printf '%s\\t2\\t0.25\\t0.9\\t0.5\\t0.8\\n' \"$trial\"; done";

    @TempDir
    Path folder;

    /** A script that takes itself for one of our trainers. */
    private record Ours(PeerContestant script) implements Contestant {
        @Override
        public String name() {
            return script.name();
        }

        @Override
        public String title() {
            return script.title();
        }

        @Override
        public boolean ours() {
            return true;
        }

        @Override
        public String library() {
            return script.library();
        }

        @Override
        public Optional<String> missing() {
            return Optional.empty();
        }

        @Override
        public List<ProcessBuilder> processes(Job job, Path workload, Path scratch) {
            return script.processes(job, workload, scratch);
        }

        @Override
        public List<TrialScores> scores(Job job, Path scratch, List<Path> outputs) throws IOException {
            return script.scores(job, scratch, outputs);
        }
    }

    private static PeerContestant script(String name) {
        return new PeerContestant(name, name, "", List.of("sh", "-c", SCRIPT), Optional.empty(), 2);
    }

    /** How often each contestant was measured at a job in three rounds, the contestants in alphabetical order. */
    private List<Integer> rounds(String jobName, double patience) throws Exception {
        Job job = Job.all().stream()
                .filter(j -> j.name().equals(jobName))
                .findFirst()
                .orElseThrow();
        Comparison comparison = new Comparison(
                List.of(script("a peer"), new Ours(script("our one")), new Ours(script("our other"))),
                new Preparation(folder, Optional.empty()),
                Map.of(),
                folder,
                patience);
        for (int round = 1; round <= 3; round++) {
            comparison.run(job, round, 3);
        }
        assertEquals(List.of(), comparison.remarks());
        return comparison.series(job).stream()
                .sorted((a, b) -> a.contestant().name().compareTo(b.contestant().name()))
                .map(series -> series.rounds().size())
                .toList();
    }

    @Test
    void whoeverIsOutOfTheRaceIsMeasuredOnce() throws Exception {
        assertEquals(List.of(1, 1, 1), rounds("start", 0));
    }

    @Test
    void ourTrainersAreRepeatedWhereTheyAreComparedWithEachOther() throws Exception {
        assertEquals(List.of(1, 3, 3), rounds("founding", 0));
    }

    @Test
    void everybodyIsRepeatedWithPatience() throws Exception {
        assertEquals(List.of(3, 3, 3), rounds("start", 1000));
    }
}
