package org.neuroplug.store.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.neuroplug.api.store.BestArm;
import org.neuroplug.api.store.RunQuery;
import org.neuroplug.api.store.StoredRun;
import org.neuroplug.api.store.StoredStatus;
import org.neuroplug.store.internal.live.Writers;
import org.neuroplug.store.internal.sql.Sql;

/** Lists runs: reads a table of short rows, and none of the documents. */
final class RunList {
    private static final String ALL =
            "SELECT id, name, dataset, started, heard, seconds, idle, status, writer, planned, finished, failed, best_arm,"
                    + " best_accuracy FROM runs";

    private final Writers writers;

    RunList(Writers writers) {
        this.writers = writers;
    }

    List<StoredRun> runs(Connection connection, RunQuery query) throws SQLException {
        Map<String, Boolean> alive = new HashMap<>();
        Predicate<StoredRun> wanted = wanted(query);
        int limit = query.limit().orElse(Integer.MAX_VALUE);
        List<StoredRun> runs = new ArrayList<>();
        Sql.list(
                connection,
                ALL + " WHERE started >= ?" + order(query.order()),
                row -> {
                    if (runs.size() < limit) {
                        StoredRun run = run(row, alive);
                        if (wanted.test(run)) {
                            runs.add(run);
                        }
                    }
                    return true;
                },
                query.since().map(Moment::of).orElse(Long.MIN_VALUE));
        return runs;
    }

    private static String order(RunQuery.Order order) {
        String first =
                switch (order) {
                    case STARTED -> "";
                    case NAME -> "name, ";
                    case TRIALS -> "planned DESC, ";
                    case ACCURACY -> "CASE WHEN best_accuracy IS NULL THEN 1 ELSE 0 END, best_accuracy DESC, ";
                };
        return " ORDER BY " + first + "started DESC, id DESC";
    }

    private static Predicate<StoredRun> wanted(RunQuery query) {
        Optional<String> name = query.name().map(text -> text.toLowerCase(Locale.ROOT));
        return run -> query.status().map(status -> run.status() == status).orElse(true)
                && name.map(text -> run.name().toLowerCase(Locale.ROOT).contains(text))
                        .orElse(true);
    }

    /** Runs whose ids begin in a way, the newest first; more than a few are of no use. */
    List<StoredRun> beginning(Connection connection, String start) throws SQLException {
        Map<String, Boolean> alive = new HashMap<>();
        return Sql.list(
                connection,
                ALL + " WHERE SUBSTR(id, 1, ?) = ? ORDER BY started DESC, id DESC",
                row -> run(row, alive),
                start.length(),
                start);
    }

    /** All ids, the newest first. */
    static List<String> ids(Connection connection) throws SQLException {
        return Sql.list(connection, "SELECT id FROM runs ORDER BY started DESC, id DESC", row -> row.getString(1));
    }

    private StoredRun run(ResultSet row, Map<String, Boolean> alive) throws SQLException {
        StoredStatus status = StoredStatus.valueOf(row.getString("status"));
        long started = row.getLong("started");
        boolean ended = status != StoredStatus.RUNNING;
        if (!ended && !alive.computeIfAbsent(row.getString("writer"), writers::alive)) {
            status = StoredStatus.INTERRUPTED;
        }
        String arm = row.getString("best_arm");
        return new StoredRun(
                row.getString("id"),
                row.getString("name"),
                row.getString("dataset"),
                status,
                Moment.instant(started),
                ended
                        ? row.getDouble("seconds")
                        : Moment.seconds(started, row.getLong("heard")) - row.getDouble("idle"),
                row.getInt("planned"),
                row.getInt("finished"),
                row.getInt("failed"),
                arm == null ? Optional.empty() : Optional.of(new BestArm(arm, row.getDouble("best_accuracy"))));
    }
}
