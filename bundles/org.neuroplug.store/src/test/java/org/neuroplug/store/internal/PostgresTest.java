package org.neuroplug.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.RunListener;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.store.RunQuery;
import org.neuroplug.api.store.StoredRun;
import org.neuroplug.api.store.StoredStatus;
import org.neuroplug.testkit.SampleRuns;
import org.postgresql.osgi.PGDataSourceFactory;

/** The store on a real PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresTest {
    private Optional<PostgresServer> server = Optional.empty();
    private Path home;
    private RunStoreService store;

    @BeforeAll
    void startServer(@TempDir Path folder, @TempDir Path temporaryHome) throws Exception {
        Optional<Path> programs = PostgresServer.installed();
        assumeTrue(
                programs.isPresent(), "needs PostgreSQL: initdb and pg_ctl on the path or below /usr/lib/postgresql");
        server = Optional.of(PostgresServer.start(programs.get(), folder));
        home = temporaryHome;
    }

    @AfterAll
    void stopServer() throws Exception {
        if (server.isPresent()) {
            server.get().stop();
        }
    }

    @BeforeEach
    void openStore() {
        store = open(server.orElseThrow().url());
    }

    private RunStoreService open(String url) {
        RunStoreService opened = Recorded.store(home, new DatabaseSettings(url, "neuroplug", ""));
        opened.addDriver(new PGDataSourceFactory());
        return opened;
    }

    @AfterEach
    void closeStore() throws Exception {
        store.delete(store.runs(RunQuery.all()).stream().map(StoredRun::id).toList());
        store.close();
    }

    static Stream<RunResult> runs() {
        return Stream.of(SampleRuns.founding(), SampleRuns.failing(), SampleRuns.cancelled(), SampleRuns.hostile());
    }

    @ParameterizedTest
    @MethodSource("runs")
    void readsBackEveryBit(RunResult run) throws Exception {
        Recorded.record(store, run);
        assertEquals(
                Recorded.comparable(run),
                Recorded.comparable(store.result(run.plan().id())));
    }

    @Test
    void listsFindsAndTellsWhatWasInterrupted() throws Exception {
        RunResult run = SampleRuns.founding();
        RunResult later = Recorded.renamed(run, "20260302-000000-late", "later", Instant.parse("2026-03-02T00:00:00Z"));
        Recorded.record(store, run);
        try (Closing other = new Closing(open(server.orElseThrow().url()))) {
            Recorded.record(other.service(), later.plan(), Recorded.before(RunEvent.TrialFinished.class, later));
            assertEquals(StoredStatus.RUNNING, store.find("last").status());
        }
        assertEquals(StoredStatus.INTERRUPTED, store.find("20260302").status());
        assertEquals(3, store.trials("20260302-000000-late").get(0).epochs().size());
        assertEquals(
                List.of(later.plan().id(), run.plan().id()),
                store.runs(RunQuery.all()).stream().map(StoredRun::id).toList());
        assertThrows(InvalidInputException.class, () -> store.find("nowhere"));
    }

    @Test
    void takesARunThatGoesOn() throws Exception {
        RunResult run = SampleRuns.founding();
        try (Closing other = new Closing(open(server.orElseThrow().url()))) {
            Recorded.record(other.service(), run.plan(), ResumedRunTest.half());
        }
        RunResult half = store.result(run.plan().id());
        RunListener listener = store.resume(half);
        for (RunEvent event : ResumedRunTest.rest(run.plan(), 77.5)) {
            listener.on(event);
        }
        assertEquals(
                ResumedRunTest.whole(run.plan(), 77.5), store.result(run.plan().id()));
        assertThrows(InvalidInputException.class, () -> store.resume(half));
    }

    @Test
    void goesOnAfterTheConnectionWasLost() throws Exception {
        RunResult run = SampleRuns.founding();
        Recorded.record(store, run);
        server.orElseThrow().restart();
        assertThrows(java.io.IOException.class, () -> store.find("last"));
        assertEquals(run.plan().id(), store.find("last").id());
    }
}
