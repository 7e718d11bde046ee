package org.neuroplug.benchmarks.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.benchmarks.workload.BenchTrial;
import org.neuroplug.benchmarks.workload.Scores;
import org.neuroplug.benchmarks.workload.TrialScores;

class WorkbenchContestantTest {
    private static final Job START = Job.all().get(0);
    private static final String HEADER =
            "activation,seed,train_loss,train_accuracy,test_loss,test_accuracy," + "step_us_median,error,trainer\n";

    @TempDir
    Path folder;

    private final WorkbenchContestant contestant =
            new WorkbenchContestant("fused", "neuroplug", Path.of("home"), Optional.empty(), 2);

    private List<TrialScores> report(String row) throws IOException {
        Files.writeString(folder.resolve("report.csv"), HEADER + row + "\n");
        return contestant.scores(START, folder, List.of());
    }

    @Test
    void readsScoresAndTimesOfTheReport() throws IOException {
        List<TrialScores> scores = report("relu,3,0.25,0.9,0.5,0.8,400,,fused");

        assertEquals(
                List.of(new TrialScores(new BenchTrial("relu", 3), 2, new Scores(0.25, 0.9), new Scores(0.5, 0.8))),
                scores);
    }

    @Test
    void aFailedTrialIsAFailure() {
        IllegalStateException failed =
                assertThrows(IllegalStateException.class, () -> report("relu,3,,,,,,\"epoch 2, step 1: NaN\",fused"));

        assertEquals("relu: epoch 2, step 1: NaN", failed.getMessage());
    }

    @Test
    void aTrialOfAnotherTrainerIsAFailure() {
        IllegalStateException failed =
                assertThrows(IllegalStateException.class, () -> report("relu,3,0.25,0.9,0.5,0.8,400,,dl4j"));

        assertEquals("dl4j stood in for fused", failed.getMessage());
    }

    @Test
    void asksForTheJobsNetworkAndRows() {
        List<String> command =
                contestant.processes(START, Path.of("workload"), folder).get(0).command();

        assertTrue(command.contains("--model=mlp(units=[200,200],activations=[compared,linear])"));
        assertTrue(command.containsAll(List.of("--data=workload", "--trainer=fused", "--seeds=1", "--epochs=100")));
    }
}
