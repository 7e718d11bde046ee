package org.neuroplug.store.internal;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.run.EpochResult;
import org.neuroplug.store.internal.document.EpochNumbers;
import org.neuroplug.store.internal.live.EpochLog;

/**
 * The epochs of the trials of one run that are under way: by far the most that is written, while trials train. Each goes into a log at
 * once, and once in a while into the table, several as one row. Used by one thread.
 */
final class EpochRows {
    /** So far apart are changes of the table, at least. */
    private static final long INTERVAL = Duration.ofSeconds(1).toNanos();

    private final EpochLog log;
    private final LongSupplier clock;
    private final Map<Integer, List<EpochResult>> pending = new TreeMap<>();
    private long stored;

    /** @param clock in nanoseconds */
    EpochRows(EpochLog log, LongSupplier clock) {
        this.log = log;
        this.clock = clock;
        this.stored = clock.getAsLong() - INTERVAL;
    }

    /** A trial has finished an epoch; tells whether it is time for the table. */
    boolean add(Trial trial, EpochResult epoch) throws IOException {
        log.append(new EpochLog.Entry(trial.index(), EpochNumbers.of(List.of(epoch))));
        pending.computeIfAbsent(trial.index(), t -> new ArrayList<>()).add(epoch);
        return clock.getAsLong() - stored >= INTERVAL;
    }

    /** Puts what was added into the table. */
    void put(RunRows rows) throws SQLException {
        for (Map.Entry<Integer, List<EpochResult>> epochs : pending.entrySet()) {
            rows.epochs(epochs.getKey(), epochs.getValue());
        }
    }

    /** What was put is there for good, and what the log had told of this run is of no use any more. */
    void committed() throws IOException {
        pending.clear();
        log.clear();
        stored = clock.getAsLong();
    }
}
