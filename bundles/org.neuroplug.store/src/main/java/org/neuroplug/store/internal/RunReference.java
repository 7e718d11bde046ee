package org.neuroplug.store.internal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.store.StoredRun;

/** What is said when somebody means a run that cannot be told. */
final class RunReference {
    /** So many runs are named; more would hide the message. */
    private static final int NAMED = 3;

    private RunReference() {}

    /**
     * No run begins so.
     *
     * @param ids of all runs, the newest first
     */
    static InvalidInputException unknown(String reference, List<String> ids) {
        String shown = reference.replaceAll("\\p{Cntrl}", "?");
        if (ids.isEmpty()) {
            return new InvalidInputException("unknown run '" + shown + "': no run is stored");
        }
        String hint = InvalidInputException.nearest(reference, ids)
                .map(nearest -> "; did you mean " + nearest + "?")
                .orElse("");
        return new InvalidInputException(
                "unknown run '" + shown + "'" + hint + " (the newest: " + named(ids.stream(), ids.size()) + ")");
    }

    /** Several runs begin so. */
    static InvalidInputException ambiguous(String reference, List<StoredRun> runs) {
        return new InvalidInputException("'" + reference + "' begins the ids of " + runs.size() + " runs ("
                + named(runs.stream().map(StoredRun::id), runs.size()) + "): give more of it");
    }

    private static String named(Stream<String> ids, int count) {
        String named = ids.limit(NAMED).collect(Collectors.joining(", "));
        return count > NAMED ? named + ", …" : named;
    }
}
