package org.neuroplug.benchmarks.peers;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neuroplug.benchmarks.workload.BenchTrial;
import org.neuroplug.benchmarks.workload.Scores;
import org.neuroplug.benchmarks.workload.TrialScores;
import org.neuroplug.benchmarks.workload.Workload;

/**
 * The workbench, as a user starts it: one process, a trial on each core.
 *
 * @param trainer that it trains with
 * @param command that starts it
 * @param home its home, which has been used before
 * @param missing why it cannot take part
 * @param cores trials at once
 */
record WorkbenchContestant(String trainer, String command, Path home, Optional<String> missing, int cores)
        implements Contestant {
    private static final String REPORT = "report.csv";

    @Override
    public String name() {
        return trainer;
    }

    @Override
    public String title() {
        return "Neuroplug, trainer " + trainer;
    }

    @Override
    public boolean ours() {
        return true;
    }

    @Override
    public String library() {
        return Limits.ND4J;
    }

    @Override
    public List<ProcessBuilder> processes(Job job, Path workload, Path scratch) {
        Workload network = job.workload();
        List<Integer> hidden = network.widths().subList(1, network.layers());
        String model = "mlp(units=" + list(hidden) + ",activations=" + list(network.activations()) + ")";
        return List.of(new ProcessBuilder(
                command,
                "--home=" + home,
                "--data=" + workload,
                "compare",
                "--dataset=mnist",
                "--samples=all",
                "--train-fraction=published",
                "--model=" + model,
                "--activations=" + String.join(",", job.compared()),
                "--optimizers=sgd",
                "--lr=" + network.rate(),
                "--batch=" + network.batch(),
                "--epochs=" + network.epochs(),
                "--seeds=" + job.seeds(),
                "--trainer=" + trainer,
                "--parallel=" + cores,
                "--report=csv:" + scratch.resolve(REPORT),
                "--overwrite"));
    }

    private static String list(List<?> items) {
        return "[" + String.join(",", items.stream().map(String::valueOf).toList()) + "]";
    }

    @Override
    public List<TrialScores> scores(Job job, Path scratch, List<Path> outputs) throws IOException {
        List<TrialScores> scores = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> report = CsvReader.builder().ofNamedCsvRecord(scratch.resolve(REPORT))) {
            for (NamedCsvRecord row : report) {
                scores.add(scores(job, row));
            }
        }
        return scores;
    }

    private TrialScores scores(Job job, NamedCsvRecord row) {
        if (!row.getField("error").isEmpty()) {
            throw new IllegalStateException(row.getField("activation") + ": " + row.getField("error"));
        }
        String who = row.getField("trainer");
        if (!who.equals(trainer)) {
            throw new IllegalStateException(who + " stood in for " + trainer);
        }
        return new TrialScores(
                new BenchTrial(row.getField("activation"), Long.parseLong(row.getField("seed"))),
                number(row, "step_us_median") / job.workload().batch(),
                new Scores(number(row, "train_loss"), number(row, "train_accuracy")),
                new Scores(number(row, "test_loss"), number(row, "test_accuracy")));
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }
}
