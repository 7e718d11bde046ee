package org.neuroplug.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroplug.api.run.EpochResult;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.store.StoredStatus;
import org.neuroplug.testkit.SampleRuns;

/** A process that writes a run and is killed in the middle of it. */
@Timeout(120)
class KilledWriterTest {
    private static final String RUN = SampleRuns.founding().plan().id();

    @TempDir
    private Path home;

    private Process child;
    private BufferedReader told;

    private void startWriting() throws IOException {
        child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndlessRun.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        told = child.inputReader(StandardCharsets.UTF_8);
    }

    /** Waits until the process has told that this epoch is stored. */
    private void await(int epoch) throws IOException {
        String line;
        do {
            line = told.readLine();
            assertTrue(line != null, "the writing process ended by itself");
        } while (Integer.parseInt(line) < epoch);
    }

    /** Kills the process as kill -9 does; the last epoch that it had told. */
    private int kill(int epoch) throws Exception {
        await(epoch);
        child.toHandle().destroyForcibly(); // not the process itself: that would close its output, too
        child.waitFor();
        return told.lines()
                .filter(line -> line.matches("\\d+"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(epoch);
    }

    @AfterEach
    void endTheChild() throws InterruptedException {
        if (child != null) {
            child.destroyForcibly().waitFor();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 137})
    void losesNoEpochThatWasToldAndIsInterrupted(int epoch) throws Exception {
        startWriting();
        int last = kill(epoch);

        try (Closing store = new Closing(Recorded.store(home))) {
            assertEquals(StoredStatus.INTERRUPTED, store.service().find(RUN).status());
            List<EpochResult> epochs = store.service().trials(RUN).get(0).epochs();
            assertTrue(epochs.size() >= last && epochs.size() <= last + 1, epochs.size() + " of " + last);
            assertEquals(EndlessRun.epoch(last), epochs.get(last - 1));
        }
        assertEquals("ok", integrity());
    }

    @Test
    void isSharedByTwoProcesses() throws Exception {
        startWriting();
        await(3);
        try (Closing store = new Closing(Recorded.store(home))) {
            assertEquals(StoredStatus.RUNNING, store.service().find(RUN).status());

            RunResult mine = Recorded.renamed(
                    SampleRuns.failing(),
                    "20260302-000000-mine",
                    "mine",
                    SampleRuns.failing().plan().started());
            Recorded.record(store.service(), mine);
            int before = store.service().trials(RUN).get(0).epochs().size();
            await(before + 3);

            assertTrue(
                    store.service().trials(RUN).get(0).epochs().size() > before,
                    "the other process was kept from writing");
            assertEquals(
                    Recorded.comparable(mine),
                    Recorded.comparable(store.service().result(mine.plan().id())));
            kill(before + 4);
            assertEquals(StoredStatus.INTERRUPTED, store.service().find(RUN).status());
            assertEquals(
                    StoredStatus.FAILED, store.service().find(mine.plan().id()).status());
        }
    }

    private String integrity() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("runs/runs.db"));
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA integrity_check")) {
            return result.getString(1);
        }
    }
}
