package org.neuroplug.store.internal.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.neuroplug.api.InvalidInputException;

/** The tables, by version. Each version is made from the one before by a few statements, which are never changed later. */
public final class Schema {
    private static final String VERSION_TABLE = "schema_version";

    /** What leads from nothing to version 1. BYTEA is PostgreSQL's; SQLite keeps bytes as bytes in a column of any type. */
    private static final List<String> FIRST = List.of(
            "CREATE TABLE " + VERSION_TABLE + " (version INTEGER NOT NULL)",
            "INSERT INTO " + VERSION_TABLE + " (version) VALUES (0)",
            "CREATE TABLE runs (id VARCHAR(64) NOT NULL PRIMARY KEY, name TEXT NOT NULL, dataset TEXT NOT NULL,"
                    + " started BIGINT NOT NULL, heard BIGINT NOT NULL, seconds DOUBLE PRECISION NOT NULL,"
                    + " status VARCHAR(16) NOT NULL, writer TEXT NOT NULL, planned INTEGER NOT NULL,"
                    + " finished INTEGER NOT NULL, failed INTEGER NOT NULL, best_arm TEXT,"
                    + " best_accuracy DOUBLE PRECISION)",
            "CREATE INDEX runs_started ON runs (started)",
            "CREATE TABLE plans (run VARCHAR(64) NOT NULL PRIMARY KEY, experiment TEXT NOT NULL, document TEXT NOT NULL)",
            "CREATE TABLE trials (run VARCHAR(64) NOT NULL, trial INTEGER NOT NULL, state VARCHAR(16) NOT NULL,"
                    + " arm TEXT NOT NULL, seed BIGINT NOT NULL, test_loss DOUBLE PRECISION,"
                    + " test_accuracy DOUBLE PRECISION, document TEXT NOT NULL, detail BYTEA NOT NULL, epochs BYTEA NOT NULL,"
                    + " PRIMARY KEY (run, trial))",
            "CREATE TABLE epochs (run VARCHAR(64) NOT NULL, trial INTEGER NOT NULL, epoch INTEGER NOT NULL,"
                    + " numbers BYTEA NOT NULL, PRIMARY KEY (run, trial, epoch))");

    /** Why a trial that has a result ended; epochs may have validations from now on, which older software would misread. */
    private static final List<String> SECOND = List.of("ALTER TABLE trials ADD COLUMN ending VARCHAR(32)");

    /** Runs that go on after an interruption: how long they stood still, in seconds. */
    private static final List<String> THIRD =
            List.of("ALTER TABLE runs ADD COLUMN idle DOUBLE PRECISION NOT NULL DEFAULT 0");

    /** What leads to each version from the one before. */
    static final List<List<String>> VERSIONS = List.of(FIRST, SECOND, THIRD);

    private final List<List<String>> versions;

    /** The tables of this version of Neuroplug. */
    public Schema() {
        this(VERSIONS);
    }

    /** @param versions what leads to each version from the one before, from version 1 */
    Schema(List<List<String>> versions) {
        this.versions = versions;
    }

    /**
     * Looks whether these tables can be used, and changes nothing.
     *
     * @throws InvalidInputException when a newer version of Neuroplug has made them
     */
    void check(Connection connection, Database database) throws SQLException {
        int found = version(connection);
        if (found > versions.size()) {
            throw new InvalidInputException(
                    database + " was written by a newer version of Neuroplug: its tables have version " + found
                            + ", this one knows versions up to " + versions.size()
                            + "; it was left as it is. Use the newer version, or "
                            + database.remedy());
        }
    }

    /** Brings the tables to this version, all or nothing. Whoever comes second waits, and finds it done. */
    void migrate(Connection connection, Database database) throws SQLException {
        if (version(connection) == versions.size()) {
            return;
        }
        connection.setAutoCommit(false);
        try {
            check(connection, database);
            for (int version = version(connection); version < versions.size(); version++) {
                for (String statement : versions.get(version)) {
                    execute(connection, statement);
                }
                execute(connection, "UPDATE " + VERSION_TABLE + " SET version = " + (version + 1));
            }
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** The version of the tables that are there; 0 when there are none. */
    private static int version(Connection connection) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, connection.getSchema(), VERSION_TABLE, null)) {
            if (!tables.next()) {
                return 0;
            }
        }
        return Sql.first(connection, "SELECT version FROM " + VERSION_TABLE, row -> row.getInt(1))
                .orElse(0);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
