package org.neuroplug.store.internal.sql;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The connection to the database: opened when it is first needed, opened anew after an error. One thread at a time uses it, so that
 * there is one writer.
 */
public final class Session implements AutoCloseable {
    /** Something to do with the database. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it. */
        T with(Connection connection) throws SQLException, IOException;
    }

    private final Database database;
    private final Schema schema;
    private Optional<Connection> open = Optional.empty();
    private boolean closed;

    public Session(Database database, Schema schema) {
        this.database = database;
        this.schema = schema;
    }

    /** Reads, or changes something with a single statement. */
    public synchronized <T> T with(Work<T> work) throws IOException {
        return attempt(work);
    }

    /** Changes something with several statements, all or nothing. */
    public synchronized <T> T change(Work<T> work) throws IOException {
        return attempt(connection -> {
            connection.setAutoCommit(false);
            T result;
            try {
                result = work.with(connection);
                connection.commit();
            } catch (SQLException | IOException | RuntimeException e) {
                undo(connection, e);
                throw e;
            }
            connection.setAutoCommit(true);
            return result;
        });
    }

    private static void undo(Connection connection, Exception reason) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    private <T> T attempt(Work<T> work) throws IOException {
        try {
            return work.with(connection());
        } catch (SQLException e) {
            drop();
            Exception meaning = database.meaning(e);
            if (meaning instanceof RuntimeException badInput) {
                throw badInput;
            }
            throw new IOException(meaning.getMessage(), e);
        }
    }

    private Connection connection() throws SQLException, IOException {
        if (closed) {
            throw new IOException(database + " is closed");
        }
        if (open.isEmpty()) {
            look();
            open = Optional.of(database.open());
            migrate(open.get());
        }
        return open.get();
    }

    private void migrate(Connection connection) throws SQLException {
        try {
            schema.migrate(connection, database);
        } catch (SQLException | RuntimeException e) {
            drop();
            throw e;
        }
    }

    private void look() throws SQLException, IOException {
        Optional<Connection> there = database.look();
        if (there.isPresent()) {
            try (Connection connection = there.get()) {
                schema.check(connection, database);
            }
        }
    }

    private void drop() {
        open.ifPresent(connection -> {
            try {
                connection.close();
            } catch (SQLException e) {
                // It was of no use any more: whoever dropped it knows why.
            }
        });
        open = Optional.empty();
    }

    /** Gives the connection back; the next use opens another one. */
    public synchronized void release() {
        drop();
    }

    /** Gives the connection back; there is none from then on. */
    @Override
    public synchronized void close() {
        closed = true;
        drop();
    }
}
