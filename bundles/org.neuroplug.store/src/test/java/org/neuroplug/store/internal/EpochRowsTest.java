package org.neuroplug.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.store.internal.live.EpochLog;
import org.neuroplug.store.internal.sql.Schema;
import org.neuroplug.store.internal.sql.Session;
import org.neuroplug.store.internal.sql.SqliteDatabase;
import org.neuroplug.testkit.SampleRuns;

class EpochRowsTest {
    private static final RunPlan PLAN = SampleRuns.founding().plan();
    private static final Trial FIRST = PLAN.trials().get(0);
    private static final Trial SECOND = PLAN.trials().get(1);

    @TempDir
    private Path home;

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 500_000_000L); // as nanoTime may: it overflows
    private Session session;
    private EpochLog log;
    private EpochRows rows;

    private void begin() {
        session = new Session(new SqliteDatabase(home.resolve("runs.db"), "", () -> {}), new Schema());
        log = new EpochLog(home.resolve("run"));
        rows = new EpochRows(log, now::get);
    }

    @AfterEach
    void close() throws IOException {
        session.close();
        log.close();
    }

    private void change() throws IOException {
        session.change(connection -> {
            rows.put(new RunRows(connection, PLAN.id()));
            return rows;
        });
        rows.committed();
    }

    private int stored(Trial trial) throws IOException {
        return session.with(connection -> RunReader.stored(connection, PLAN.id(), trial.index()))
                .size();
    }

    @Test
    void changeTheTableOnceASecond() throws IOException {
        begin();
        assertTrue(rows.add(FIRST, EndlessRun.epoch(1)), "the first one");
        change();

        now.addAndGet(999_999_999L);
        assertFalse(rows.add(FIRST, EndlessRun.epoch(2)));
        assertFalse(rows.add(SECOND, EndlessRun.epoch(1)));
        assertEquals(1, stored(FIRST));
        assertEquals(2, log.read().size());

        now.incrementAndGet();
        assertTrue(rows.add(FIRST, EndlessRun.epoch(3)));
        change();
        assertEquals(3, stored(FIRST));
        assertEquals(1, stored(SECOND));
        assertEquals(List.of(), log.read());
    }

    @Test
    void putNothingTwice() throws IOException {
        begin();
        rows.add(FIRST, EndlessRun.epoch(1));
        change();
        session.change(connection -> {
            new RunRows(connection, PLAN.id()).forgetEpochs();
            return rows;
        });
        change();
        assertEquals(0, stored(FIRST));
    }
}
