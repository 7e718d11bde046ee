package org.neuroplug.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Predicate;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.store.StoredStatus;
import org.neuroplug.store.internal.sql.Sql;

/** A run that was interrupted passes to another process: to one of all that want it. */
final class Takeover {
    private final Connection connection;
    private final RunResult interrupted;
    private final String run;

    /** @param interrupted the run as far as it came */
    Takeover(Connection connection, RunResult interrupted) {
        this.connection = connection;
        this.interrupted = interrupted;
        this.run = interrupted.plan().id();
    }

    /** How the run stands in the tables. */
    private record Stand(StoredStatus status, String writer, int ended, long started) {}

    /**
     * Makes the run that of a writer. It is a single statement which does, and only where the run still stands as it was found.
     *
     * @param alive whether a writer lives
     * @throws InvalidInputException when another one is at work on it, or was in the meantime
     */
    void by(String writer, Predicate<String> alive, long now) throws SQLException {
        Stand stand = stand();
        if (stand.status() == StoredStatus.RUNNING && alive.test(stand.writer())) {
            throw new InvalidInputException("run " + run + " is running: it cannot be resumed");
        }
        boolean asFound = stand.ended()
                == interrupted.results().size() + interrupted.failures().size();
        int taken = asFound ? take(stand, writer, now) : 0;
        if (taken == 0) {
            throw new InvalidInputException(
                    "run " + run + " has gone on in the meantime: somebody else has resumed it");
        }
    }

    private Stand stand() throws SQLException {
        return Sql.first(
                        connection,
                        "SELECT status, writer, finished + failed, started FROM runs WHERE id = ?",
                        row -> new Stand(
                                StoredStatus.valueOf(row.getString(1)),
                                row.getString(2),
                                row.getInt(3),
                                row.getLong(4)),
                        run)
                .orElseThrow(() -> new InvalidInputException("run " + run + " is not there any more"));
    }

    private int take(Stand stand, String writer, long now) throws SQLException {
        return Sql.update(
                connection,
                "UPDATE runs SET status = ?, writer = ?, heard = ?, idle = ? WHERE id = ? AND status = ? AND writer = ?",
                StoredStatus.RUNNING.name(),
                writer,
                now,
                Moment.seconds(stand.started(), now) - interrupted.seconds(),
                run,
                stand.status().name(),
                stand.writer());
    }
}
