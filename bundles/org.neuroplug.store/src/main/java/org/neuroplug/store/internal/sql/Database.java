package org.neuroplug.store.internal.sql;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Where the store's tables are. Its {@code toString} is how messages call it. */
public interface Database {
    /** A connection that can only look, when there is something to look at: so that what is refused stays as it is. */
    Optional<Connection> look() throws SQLException, IOException;

    /** A connection that reads and writes; makes the database when it is not there and can be made. */
    Connection open() throws SQLException, IOException;

    /** What an error means: an {@link IOException}, or bad input when the database itself is none that can be used. */
    default Exception meaning(SQLException error) {
        return new IOException(this + ": " + error.getMessage(), error);
    }

    /** What to do when it cannot be used, as the end of a sentence: {@code move it away to begin a new store}. */
    String remedy();
}
