package org.neuroplug.reporters.internal.tensorboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.report.FileTarget;
import org.neuroplug.api.report.Reporter;
import org.neuroplug.api.report.WriterTarget;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.RunListener;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.reporters.internal.Runs;
import org.neuroplug.testkit.ReporterContract;
import org.neuroplug.testkit.SampleRuns;

class TensorBoardReporterTest extends ReporterContract {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:30:00.5Z"), ZoneOffset.UTC);
    private static final String RUN = "20260301-120000-ab12";
    private static final String FILE = "events.out.tfevents.1772366400.neuroplug";

    @TempDir
    Path folder;

    @Override
    protected Reporter plugin() {
        return new TensorBoardReporter(CLOCK);
    }

    private RunListener open() throws IOException {
        return plugin().open(Hyperparameters.none(), new FileTarget(folder.resolve("runs"), false));
    }

    private void report(RunResult run) throws IOException {
        RunListener listener = open();
        for (RunEvent event : SampleRuns.events(run)) {
            listener.on(event);
        }
    }

    private List<Fields> events(String trial) throws IOException {
        return Records.of(folder.resolve("runs").resolve(RUN).resolve(trial).resolve(FILE)).stream()
                .map(Fields::new)
                .toList();
    }

    /** Lines such as {@code 1 train/loss 2.4}. */
    private List<String> scalars(String trial) throws IOException {
        List<String> scalars = new ArrayList<>();
        for (Fields event : events(trial)) {
            if (event.has(5)) {
                for (Fields value : event.message(5).messages(1)) {
                    if (value.has(2)) {
                        scalars.add(event.whole(2) + " " + value.text(1) + " " + value.real32(2));
                    }
                }
            }
        }
        return scalars;
    }

    @Test
    void beginsEachFileWithItsVersion() throws IOException {
        report(SampleRuns.founding());
        Fields first = events("relu/seed-1").get(0);
        assertEquals("brain.Event:2", first.text(3));
        assertEquals(1772368200.5, first.real64(1));
    }

    @Test
    void writesScalarsByEpoch() throws IOException {
        report(SampleRuns.founding());
        assertEquals(
                List.of(
                        "1 train/loss 2.4",
                        "1 time/step_us 6250.0",
                        "2 train/loss 1.2",
                        "2 time/step_us 6250.0",
                        "2 train/accuracy 0.948",
                        "2 test/loss 0.2012",
                        "2 test/accuracy 0.9435",
                        "3 train/loss 0.8",
                        "3 time/step_us 6250.0",
                        "3 train/accuracy 0.948",
                        "3 test/loss 0.2012",
                        "3 test/accuracy 0.9435"),
                scalars("relu/seed-1"));
    }

    @Test
    void countsTheStepsOfTheArmsOwnBatch() throws IOException {
        report(Runs.ofBatches(3));
        assertEquals(
                List.of("1 time/step_us 31.25", "1 time/step_us 62.5"),
                List.of(
                        scalars("batch=1/seed-1").get(1),
                        scalars("batch=2/seed-1").get(1)));
    }

    @Test
    void writesWhatTheValidationRowsSay() throws IOException {
        report(SampleRuns.controlled());
        List<String> scalars = scalars("relu/seed-1");
        assertTrue(
                scalars.containsAll(
                        List.of("1 validation/loss 2.5", "1 validation/accuracy 0.25", "2 validation/loss 1.25")),
                scalars::toString);
    }

    @Test
    void isThereWhileTheRunIsUnderWay() throws IOException {
        RunListener listener = open();
        List<RunEvent> events = SampleRuns.events(SampleRuns.founding());
        for (RunEvent event : events.subList(0, 3)) {
            listener.on(event);
        }
        assertEquals(List.of("1 train/loss 2.4", "1 time/step_us 6250.0"), scalars("relu/seed-1"));
    }

    @Test
    void hasAFolderForEachArmAndSeed() throws IOException {
        report(SampleRuns.failing());
        Path run = folder.resolve("runs").resolve(RUN);
        try (var arms = Files.list(run)) {
            assertEquals(
                    Set.of(
                            FILE,
                            "relu+sgd",
                            "relu+adam(beta1=0.95)",
                            "leaky_relu(alpha=0.1)+sgd",
                            "leaky_relu(alpha=0.1)+adam(beta1=0.95)"),
                    arms.map(arm -> arm.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    @Test
    void tellsWhyATrialFailed() throws IOException {
        report(SampleRuns.failing());
        Fields value = events("relu+adam(beta1=0.95)/seed-2").get(1).message(5).message(1);
        assertEquals("failure", value.text(1));
        assertTrue(value.message(8).text(8).contains("failed in epoch 3, step 12: the loss is NaN"));
        assertEquals("text", value.message(9).message(1).text(1));
    }

    @Test
    void saysWhatTheRunIs() throws IOException {
        report(SampleRuns.nothing());
        Fields value = events("").get(1).message(5).message(1);
        assertEquals("experiment", value.text(1));
        assertTrue(
                value.message(8).text(8).contains("    model: mlp(units=[200,200]"),
                value.message(8).text(8));
    }

    @Test
    void writesLossesThatAreNoNumbersAsSuch() throws IOException {
        report(SampleRuns.hostile());
        Path run = folder.resolve("runs").resolve(RUN);
        try (var all = Files.walk(run)) {
            Path arm = all.filter(file -> file.endsWith(Path.of("seed-1", FILE)))
                    .filter(file -> file.toString().contains("relu(text="))
                    .findFirst()
                    .orElseThrow();
            String trial = run.relativize(arm.getParent()).toString();
            assertTrue(scalars(trial).contains("2 test/loss Infinity"), scalars(trial)::toString);
        }
    }

    @Test
    void reportsTheSameRunAgainInItsPlace() throws IOException {
        report(SampleRuns.founding());
        List<String> first = scalars("relu/seed-1");
        report(SampleRuns.founding());
        assertEquals(first, scalars("relu/seed-1"));
    }

    @Test
    void needsAFolder() {
        WriterTarget terminal = new WriterTarget(new StringWriter(), 80, "terminal");
        String message = assertThrows(IOException.class, () -> plugin().open(Hyperparameters.none(), terminal))
                .getMessage();
        assertEquals("cannot write to terminal: this report is several files, and needs a folder", message);
    }
}
