package org.neuroplug.store.internal.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs statements with parameters: texts, whole and real numbers, bytes, and optional ones of these, of which the empty is the
 * database's NULL. The SQL is that of SQLite as well as PostgreSQL.
 */
public final class Sql {
    /** Makes something of one row. */
    @FunctionalInterface
    public interface Row<T> {
        /** Reads the row that the result stands on. */
        T of(ResultSet row) throws SQLException;
    }

    private Sql() {}

    /** Changes something; tells how many rows. */
    public static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    /** All rows of a query. */
    public static <T> List<T> list(Connection connection, String sql, Row<T> row, Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet result = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(row.of(result));
                }
                return rows;
            }
        }
    }

    /** The only row of a query, if there is one. */
    public static <T> Optional<T> first(Connection connection, String sql, Row<T> row, Object... values)
            throws SQLException {
        return list(connection, sql, row, values).stream().findFirst();
    }

    /** Gives a statement its parameters, in order. */
    public static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i] instanceof Optional<?> optional ? optional.orElse(null) : values[i];
            if (value == null) {
                statement.setNull(i + 1, Types.NULL);
            } else if (value instanceof byte[] bytes) {
                statement.setBytes(i + 1, bytes);
            } else {
                // PostgreSQL has no texts with a zero in them.
                statement.setObject(i + 1, value instanceof String text ? text.replace('\0', '\uFFFD') : value);
            }
        }
    }
}
