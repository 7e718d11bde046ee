package org.neuroplug.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.store.RunQuery;
import org.neuroplug.api.store.StoredRun;
import org.neuroplug.api.store.StoredStatus;
import org.neuroplug.testkit.SampleRuns;

class FindTest {
    private static final String FIRST = "20260301-080000-aaaa";
    private static final String SECOND = "20260301-090000-bbbb";
    private static final String THIRD = "20260302-090000-cccc";

    @TempDir
    private Path home;

    private RunStoreService store;

    @BeforeEach
    void recordThree() throws IOException {
        store = Recorded.store(home);
        record(SampleRuns.founding(), FIRST, "Apples", "2026-03-01T08:00:00Z");
        record(SampleRuns.failing(), SECOND, "pears and apples", "2026-03-01T09:00:00Z");
        record(SampleRuns.nothing(), THIRD, "plums", "2026-03-02T09:00:00Z");
    }

    private void record(RunResult run, String id, String name, String started) throws IOException {
        Recorded.record(store, Recorded.renamed(run, id, name, Instant.parse(started)));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private List<String> ids(RunQuery query) throws IOException {
        return store.runs(query).stream().map(StoredRun::id).toList();
    }

    private static RunQuery query(String status, String name, String since, int limit, RunQuery.Order order) {
        return new RunQuery(
                Optional.of(status).filter(s -> !s.isEmpty()).map(StoredStatus::valueOf),
                Optional.of(name).filter(n -> !n.isEmpty()),
                Optional.of(since).filter(s -> !s.isEmpty()).map(Instant::parse),
                limit > 0 ? OptionalInt.of(limit) : OptionalInt.empty(),
                order);
    }

    @Test
    void listsTheNewestFirst() throws IOException {
        assertEquals(List.of(THIRD, SECOND, FIRST), ids(RunQuery.all()));
        assertEquals(List.of(THIRD, SECOND), ids(RunQuery.all().limitedTo(2)));
    }

    @Test
    void filtersByStatusNameAndTime() throws IOException {
        RunQuery.Order order = RunQuery.Order.STARTED;
        assertEquals(List.of(SECOND), ids(query("FAILED", "", "", 0, order)));
        assertEquals(List.of(), ids(query("INTERRUPTED", "", "", 0, order)));
        assertEquals(List.of(SECOND, FIRST), ids(query("", "APPLE", "", 0, order)));
        assertEquals(List.of(THIRD, SECOND), ids(query("", "", "2026-03-01T09:00:00Z", 0, order)));
        assertEquals(List.of(FIRST), ids(query("FINISHED", "apples", "2026-01-01T00:00:00Z", 1, order)));
    }

    @Test
    void sortsByNameTrialsAndAccuracy() throws IOException {
        assertEquals(List.of(FIRST, SECOND, THIRD), ids(query("", "", "", 0, RunQuery.Order.NAME)));
        assertEquals(List.of(SECOND, FIRST, THIRD), ids(query("", "", "", 0, RunQuery.Order.TRIALS)));
        assertEquals(List.of(FIRST, SECOND, THIRD), ids(query("", "", "", 0, RunQuery.Order.ACCURACY)));
    }

    @Test
    void tellsARunByItsIdItsBeginningOrThatItIsTheLast() throws IOException {
        assertEquals(SECOND, store.find(SECOND).id());
        assertEquals(SECOND, store.find("20260301-09").id());
        assertEquals(THIRD, store.find("last").id());
    }

    @Test
    void namesTheNearestRunsWhenThereIsNone() {
        String message = assertThrows(InvalidInputException.class, () -> store.find("20260301-090000-bbbx"))
                .getMessage();
        assertEquals(
                "unknown run '20260301-090000-bbbx'; did you mean " + SECOND + "? (the newest: " + THIRD + ", " + SECOND
                        + ", " + FIRST + ")",
                message);
        assertTrue(assertThrows(InvalidInputException.class, () -> store.find("20260301"))
                .getMessage()
                .contains("begins the ids of 2 runs"));
        assertThrows(InvalidInputException.class, () -> store.find("%"));
        assertThrows(InvalidInputException.class, () -> store.result("20260301-09"));
    }

    @Test
    void deletesRunsWithTheirFiles() throws IOException {
        Path checkpoint = store.folder(FIRST).resolve("checkpoints/1");
        Files.createDirectories(checkpoint.getParent());
        Files.writeString(checkpoint, "numbers");

        store.delete(List.of(FIRST, SECOND));

        assertEquals(List.of(THIRD), ids(RunQuery.all()));
        assertFalse(Files.exists(store.folder(FIRST)));
        assertThrows(InvalidInputException.class, () -> store.result(FIRST));
    }

    @Test
    void deletesNothingWhenOneIsNotThereOrIsRunning() throws IOException {
        RunResult running =
                Recorded.renamed(SampleRuns.founding(), "running", "now", Instant.parse("2026-03-03T00:00:00Z"));
        Recorded.record(store, running.plan(), Recorded.before(RunEvent.RunFinished.class, running));

        assertThrows(InvalidInputException.class, () -> store.delete(List.of(FIRST, "nowhere")));
        assertThrows(InvalidInputException.class, () -> store.delete(List.of(FIRST, "running")));

        assertEquals(List.of("running", THIRD, SECOND, FIRST), ids(RunQuery.all()));
    }

    @Test
    void callsRunsOfAClosedStoreInterrupted() throws IOException {
        RunResult running =
                Recorded.renamed(SampleRuns.founding(), "running", "now", Instant.parse("2026-03-03T00:00:00Z"));
        Recorded.record(store, running.plan(), Recorded.before(RunEvent.RunFinished.class, running));
        store.close();

        try (Closing later = new Closing(Recorded.store(home))) {
            assertEquals(
                    StoredStatus.INTERRUPTED, later.service().find("running").status());
        }
    }
}
