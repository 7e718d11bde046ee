package org.neuroplug.benchmarks.peers;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.neuroplug.benchmarks.workload.TrialScores;

/** Every measurement as a row of a CSV file, one for each trial, for those who want to compute something else. */
final class ResultTable {
    private ResultTable() {}

    static void write(Path file, List<Measurement> measurements) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(
                    "job",
                    "contestant",
                    "round",
                    "seconds",
                    "megabytes",
                    "activation",
                    "seed",
                    "step_us_per_row",
                    "train_loss",
                    "train_accuracy",
                    "test_loss",
                    "test_accuracy");
            for (Measurement m : measurements) {
                for (TrialScores s : m.scores()) {
                    csv.writeRecord(
                            m.job(),
                            m.contestant(),
                            String.valueOf(m.round()),
                            String.valueOf(m.seconds()),
                            String.valueOf(m.megabytes()),
                            s.trial().activation(),
                            String.valueOf(s.trial().seed()),
                            String.valueOf(s.micros()),
                            String.valueOf(s.train().loss()),
                            String.valueOf(s.train().accuracy()),
                            String.valueOf(s.test().loss()),
                            String.valueOf(s.test().accuracy()));
                }
            }
        }
    }
}
