package org.neuroplug.store.internal.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.neuroplug.api.InvalidInputException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/**
 * A file of SQLite. Its log is written ahead (WAL): a process that is killed leaves a file that is whole, several processes share it,
 * and readers wait for nobody.
 */
public final class SqliteDatabase implements Database {
    /** What a URL of SQLite begins with. */
    public static final String PREFIX = "jdbc:sqlite:";

    /** So long one process waits for another to finish its change. */
    private static final int PATIENCE_MS = 30_000;

    /** The part of an error code that says what kind of error it is. */
    private static final int KIND = 0xFF;

    private final Path file;
    private final String parameters;
    private final Runnable natives;

    /**
     * @param file the file, which is made when it is not there
     * @param parameters of the URL, such as {@code ?max_page_count=100}; or empty
     * @param natives lets the driver find its native library; called before it is needed
     */
    public SqliteDatabase(Path file, String parameters, Runnable natives) {
        this.file = file;
        this.parameters = parameters;
        this.natives = natives;
    }

    /** The database of a URL. */
    public static SqliteDatabase of(String url, Runnable natives) {
        String rest = url.substring(PREFIX.length());
        int question = rest.indexOf('?');
        String name = question < 0 ? rest : rest.substring(0, question);
        if (name.isEmpty() || name.startsWith(":")) {
            throw new InvalidInputException("the URL of a run store must name a file, was " + url);
        }
        return new SqliteDatabase(
                Path.of(name).toAbsolutePath(), question < 0 ? "" : rest.substring(question), natives);
    }

    /** The file. */
    public Path file() {
        return file;
    }

    @Override
    public Optional<Connection> look() throws SQLException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        SQLiteConfig config = config();
        config.setReadOnly(true);
        return Optional.of(connect(config));
    }

    @Override
    public Connection open() throws SQLException, IOException {
        Files.createDirectories(file.getParent());
        SQLiteConfig config = config();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // What is committed survives the end of the process; a loss of power may take the last moments, and damages
        // nothing.
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return connect(config);
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(PATIENCE_MS);
        return config;
    }

    private Connection connect(SQLiteConfig config) throws SQLException {
        natives.run();
        return config.createConnection(PREFIX + file + parameters);
    }

    @Override
    public Exception meaning(SQLException error) {
        int kind = error.getErrorCode() & KIND;
        if (kind == SQLiteErrorCode.SQLITE_NOTADB.code || kind == SQLiteErrorCode.SQLITE_CORRUPT.code) {
            return new InvalidInputException(
                    this + " is damaged (" + error.getMessage() + "); it was left as it is. To recover: " + remedy()
                            + ", or repair a copy" + " with 'sqlite3 COPY .recover | sqlite3 runs.db'",
                    error);
        }
        return Database.super.meaning(error);
    }

    @Override
    public String remedy() {
        return "move " + file + " away, with -wal and -shm beside it, and a new store begins";
    }

    @Override
    public String toString() {
        return "the run store " + file;
    }
}
