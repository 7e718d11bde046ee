package org.neuroplug.reporters.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.report.FileTarget;
import org.neuroplug.api.report.Reporter;
import org.neuroplug.api.report.WriterTarget;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.RunListener;
import org.neuroplug.api.statistics.Statistics;
import org.neuroplug.reporters.internal.console.ConsoleReporter;
import org.neuroplug.reporters.internal.csv.CsvReporter;
import org.neuroplug.reporters.internal.json.JsonReporter;
import org.neuroplug.statistics.internal.PairedStatistics;
import org.neuroplug.testkit.SampleRuns;

class FinalReportTest {
    private static final Statistics STATISTICS = new PairedStatistics();

    @TempDir
    Path folder;

    static Stream<Reporter> reporters() {
        return Stream.of(new ConsoleReporter(STATISTICS), new CsvReporter(), new JsonReporter(STATISTICS));
    }

    @ParameterizedTest
    @MethodSource("reporters")
    void theFileAppearsWhenTheRunHasFinished(Reporter reporter) throws IOException {
        Path file = folder.resolve("report");
        RunListener listener = reporter.open(defaults(reporter), new FileTarget(file, false));
        listener.on(new RunEvent.RunStarted(SampleRuns.founding().plan()));
        assertTrue(Files.notExists(file));
        listener.on(new RunEvent.RunFinished(SampleRuns.founding()));
        assertEquals(SampleRuns.report(reporter, SampleRuns.founding(), 80), Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("reporters")
    void aDiskThatFillsIsAnErrorAndCompletesNothing(Reporter reporter) throws IOException {
        FullDisk disk = new FullDisk();
        RunListener listener = reporter.open(defaults(reporter), new WriterTarget(disk, 80, "disk"));
        RunEvent finished = new RunEvent.RunFinished(SampleRuns.founding());
        String message =
                assertThrows(IOException.class, () -> listener.on(finished)).getMessage();
        assertEquals("No space left on device", message);
        assertEquals(List.of(), disk.completed);
    }

    private static Hyperparameters defaults(Reporter reporter) {
        return Hyperparameters.defaults("reporter", reporter.parameters());
    }

    /** Takes a hundred characters. */
    private static final class FullDisk extends Writer {
        private final List<String> completed = new java.util.ArrayList<>();
        private int free = 100;

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            free -= length;
            if (free < 0) {
                throw new IOException("No space left on device");
            }
        }

        @Override
        public void flush() {
            completed.add("flushed");
        }

        @Override
        public void close() {
            completed.add("closed");
        }
    }
}
