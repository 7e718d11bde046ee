package org.neuroplug.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.run.EpochResult;
import org.neuroplug.store.internal.document.EpochNumbers;
import org.neuroplug.store.internal.sql.Sql;

/**
 * Puts the epochs of one run into their table: by far the most that is written, while trials train. So the statement is prepared once
 * for each connection, and stands alone: no transaction has to be opened for it. Used by one thread.
 */
final class EpochRows implements AutoCloseable {
    private final String run;
    private Optional<Prepared> prepared = Optional.empty();

    /** A statement of a connection. */
    private record Prepared(Connection connection, PreparedStatement statement) {}

    EpochRows(String run) {
        this.run = run;
    }

    /** A trial has finished an epoch, once more perhaps. */
    void put(Connection connection, Trial trial, EpochResult epoch) throws SQLException {
        PreparedStatement statement = on(connection);
        Sql.bind(statement, run, trial.index(), epoch.epoch(), EpochNumbers.of(List.of(epoch)));
        statement.executeUpdate();
    }

    private PreparedStatement on(Connection connection) throws SQLException {
        if (prepared.filter(last -> last.connection() == connection).isEmpty()) {
            close();
            prepared = Optional.of(new Prepared(
                    connection,
                    connection.prepareStatement("INSERT INTO epochs (run, trial, epoch, numbers) VALUES (?, ?, ?, ?)"
                            + " ON CONFLICT (run, trial, epoch) DO UPDATE SET numbers = excluded.numbers")));
        }
        return prepared.orElseThrow().statement();
    }

    @Override
    public void close() throws SQLException {
        if (prepared.isPresent()) {
            PreparedStatement last = prepared.get().statement();
            prepared = Optional.empty();
            last.close();
        }
    }
}
