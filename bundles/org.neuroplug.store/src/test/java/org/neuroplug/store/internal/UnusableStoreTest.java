package org.neuroplug.store.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.run.EpochResult;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.RunListener;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.store.RunQuery;
import org.neuroplug.api.store.StoredRun;
import org.neuroplug.api.store.StoredStatus;
import org.neuroplug.testkit.SampleRuns;

class UnusableStoreTest {
    private static final RunResult RUN = SampleRuns.founding();

    @TempDir
    private Path home;

    private Path file() {
        return home.resolve("runs/runs.db");
    }

    private void refuses(String... told) throws IOException {
        byte[] before = Files.readAllBytes(file());
        try (Closing store = new Closing(Recorded.store(home))) {
            String message = assertThrows(
                            InvalidInputException.class, () -> store.service().runs(RunQuery.all()))
                    .getMessage();
            for (String words : told) {
                assertTrue(message.contains(words), message);
            }
            assertEquals(1, message.lines().count(), message);
            RunListener listener = store.service().record(RUN.plan());
            assertThrows(InvalidInputException.class, () -> listener.on(new RunEvent.RunStarted(RUN.plan())));
        }
        assertArrayEquals(before, Files.readAllBytes(file()));
    }

    @Test
    void refusesAFileThatIsNoDatabaseAndLeavesItAsItIs() throws Exception {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "not a database at all, but longer than its header would be: ".repeat(50));

        refuses(file().toString(), "is damaged", "it was left as it is", "move ", "sqlite3");
    }

    @Test
    void refusesTablesThatAreDamagedAndLeavesThemAsTheyAre() throws Exception {
        try (Closing store = new Closing(Recorded.store(home))) {
            Recorded.record(store.service(), RUN);
        }
        byte[] bytes = Files.readAllBytes(file());
        byte[] noise = "noise".repeat(1000).getBytes(StandardCharsets.UTF_8);
        for (int at = 100; at < bytes.length; at++) {
            bytes[at] = noise[at % noise.length];
        }
        Files.write(file(), bytes);

        refuses("is damaged", "it was left as it is");
    }

    @Test
    void refusesWhatANewerVersionHasWritten() throws Exception {
        try (Closing store = new Closing(Recorded.store(home))) {
            Recorded.record(store.service(), RUN);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE schema_version SET version = 7");
        }

        refuses("newer version of Neuroplug", "version 7", "up to 3", "move ");
    }

    @Test
    void keepsWhatWasStoredWhenTheDiskIsFull() throws Exception {
        try (Closing store = new Closing(Recorded.store(home))) {
            Recorded.record(store.service(), RUN);
        }
        RunResult second = Recorded.renamed(
                SampleRuns.failing(), "20260302-000000-full", "full", RUN.plan().started());
        long pages = Files.size(file()) / 4096 + 8;
        DatabaseSettings small = new DatabaseSettings("jdbc:sqlite:" + file() + "?max_page_count=" + pages, "", "");
        try (Closing store = new Closing(Recorded.store(home, small))) {
            RunListener listener = store.service().record(second.plan());
            listener.on(new RunEvent.RunStarted(second.plan()));
            listener.on(new RunEvent.TrialStarted(second.plan().trials().get(0)));
            String message = assertThrows(IOException.class, () -> fill(listener, second))
                    .getMessage();
            assertTrue(message.contains("full"), message);
        }
        try (Closing store = new Closing(Recorded.store(home))) {
            assertEquals(RUN, store.service().result(RUN.plan().id()));
            StoredRun interrupted = store.service().find(second.plan().id());
            assertEquals(StoredStatus.INTERRUPTED, interrupted.status());
            List<EpochResult> epochs =
                    store.service().trials(interrupted.id()).get(0).epochs();
            assertTrue(epochs.size() > 10, () -> epochs.size() + " epochs");
            assertEquals(epoch(epochs.size()), epochs.get(epochs.size() - 1));
        }
    }

    private static void fill(RunListener listener, RunResult run) throws IOException {
        for (int epoch = 1; epoch < 10_000; epoch++) {
            listener.on(new RunEvent.EpochFinished(run.plan().trials().get(0), epoch(epoch)));
        }
        listener.on(new RunEvent.TrialStarted(run.plan().trials().get(1)));
    }

    private static EpochResult epoch(int epoch) {
        return new EpochResult(epoch, 1.0 / epoch, 1, Optional.empty());
    }

    @Test
    void isNotMadeBeforeItIsNeeded() {
        try (Closing store = new Closing(Recorded.store(home))) {
            store.service().record(RUN.plan());
            assertTrue(Files.notExists(home.resolve("runs")));
        }
    }

    @Test
    void refusesAUrlOfNoFileAndOneThatNoDriverKnows() {
        for (String url : List.of("jdbc:sqlite:", "jdbc:sqlite::memory:")) {
            DatabaseSettings settings = new DatabaseSettings(url, "", "");
            assertThrows(InvalidInputException.class, () -> Recorded.store(home, settings));
        }
        DatabaseSettings other = new DatabaseSettings("jdbc:other://u:secret@host/x?password=secret", "", "");
        try (Closing store = new Closing(Recorded.store(home, other))) {
            String message = assertThrows(
                            InvalidInputException.class, () -> store.service().runs(RunQuery.all()))
                    .getMessage();
            assertTrue(message.contains("no driver") && !message.contains("secret"), message);
        }
    }
}
