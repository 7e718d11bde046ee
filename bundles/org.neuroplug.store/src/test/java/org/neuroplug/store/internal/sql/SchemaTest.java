package org.neuroplug.store.internal.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {
    private static final List<String> ONE = List.of(
            "CREATE TABLE schema_version (version INTEGER NOT NULL)",
            "INSERT INTO schema_version (version) VALUES (0)",
            "CREATE TABLE things (name TEXT NOT NULL)",
            "INSERT INTO things (name) VALUES ('kept')");
    private static final List<String> TWO = List.of("ALTER TABLE things ADD COLUMN size INTEGER DEFAULT 3");

    @TempDir
    private Path folder;

    private Session session(Schema schema) {
        return new Session(new SqliteDatabase(folder.resolve("things.db"), "", () -> {}), schema);
    }

    private static <T> List<T> rows(Session session, String sql, Sql.Row<T> row) throws IOException {
        return session.with(connection -> Sql.list(connection, sql, row));
    }

    @Test
    void bringsOlderTablesToTheNewVersionAndKeepsWhatTheyHold() throws IOException {
        try (Session old = session(new Schema(List.of(ONE)))) {
            assertEquals(List.of(1), rows(old, "SELECT version FROM schema_version", row -> row.getInt(1)));
        }
        try (Session now = session(new Schema(List.of(ONE, TWO)))) {
            assertEquals(
                    List.of("kept 3"),
                    rows(now, "SELECT name, size FROM things", row -> row.getString(1) + " " + row.getInt(2)));
            assertEquals(List.of(2), rows(now, "SELECT version FROM schema_version", row -> row.getInt(1)));
        }
    }

    @Test
    void tablesOfTheFirstVersionLearnHowTrialsEnd() throws IOException {
        try (Session first = session(new Schema(Schema.VERSIONS.subList(0, 1)))) {
            first.change(connection -> Sql.update(
                    connection,
                    "INSERT INTO trials (run, trial, state, arm, seed, document, detail, epochs)"
                            + " VALUES ('r', 0, 'FINISHED', 'relu', 1, '{}', ?, ?)",
                    new byte[0],
                    new byte[] {1}));
        }
        try (Session now = session(new Schema())) {
            assertEquals(
                    List.of("relu null"),
                    rows(now, "SELECT arm, ending FROM trials", row -> row.getString(1) + " " + row.getString(2)));
            assertEquals(
                    List.of(Schema.VERSIONS.size()),
                    rows(now, "SELECT version FROM schema_version", row -> row.getInt(1)));
        }
    }

    @Test
    void changesNothingWhenAStepFails() throws IOException {
        try (Session old = session(new Schema(List.of(ONE)))) {
            rows(old, "SELECT version FROM schema_version", row -> row.getInt(1));
        }
        try (Session now = session(new Schema(List.of(ONE, TWO, List.of("NONSENSE"))))) {
            assertThrows(
                    IOException.class, () -> rows(now, "SELECT version FROM schema_version", row -> row.getInt(1)));
        }
        try (Session old = session(new Schema(List.of(ONE)))) {
            assertEquals(List.of(1), rows(old, "SELECT version FROM schema_version", row -> row.getInt(1)));
        }
    }

    @Test
    void takesBackWhatWasChangedBeforeAnError() throws IOException {
        try (Session session = session(new Schema(List.of(ONE)))) {
            assertThrows(
                    IOException.class,
                    () -> session.change(connection -> {
                        Sql.update(connection, "INSERT INTO things (name) VALUES (?)", "lost");
                        return Sql.update(connection, "INSERT INTO nothing (name) VALUES (?)", "lost");
                    }));
            assertEquals(List.of("kept"), rows(session, "SELECT name FROM things", row -> row.getString(1)));
        }
    }
}
