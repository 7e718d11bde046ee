package org.neuroplug.api.store;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.neuroplug.api.InvalidInputException;

/**
 * A stored run as lists show it.
 *
 * @param id names the run; sorts by time
 * @param name of the experiment
 * @param dataset the experiment's data set, in words
 * @param status how it stands
 * @param started when it started
 * @param seconds wall time of the run; of one that has not ended, to the last that was heard of it
 * @param planned how many trials it has
 * @param finished how many of them have a result
 * @param failed how many of them failed
 * @param best the arm that is ahead; empty when no trial has finished
 */
public record StoredRun(
        String id,
        String name,
        String dataset,
        StoredStatus status,
        Instant started,
        double seconds,
        int planned,
        int finished,
        int failed,
        Optional<BestArm> best) {
    /** What the id of a run looks like. */
    public static final String ID_PATTERN = "[0-9A-Za-z][0-9A-Za-z_-]{0,63}";

    public StoredRun {
        id = checkedId(id);
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(started, "started");
        if (planned < 1 || finished < 0 || failed < 0 || finished + failed > planned) {
            throw new IllegalArgumentException("finished and failed trials must not be more than those planned, were "
                    + finished + " and " + failed + " of " + planned);
        }
        Objects.requireNonNull(best, "best");
    }

    /**
     * The id, when it can be one: folders are named by it.
     *
     * @throws InvalidInputException when it cannot
     */
    public static String checkedId(String id) {
        if (!id.matches(ID_PATTERN) || id.equals(RunStore.LAST)) {
            throw new InvalidInputException(
                    "the id of a run has at most 64 letters, digits, - and _, begins with a letter or a digit and"
                            + " is not '" + RunStore.LAST + "', was '" + id.replaceAll("\\p{Cntrl}", "?") + "'");
        }
        return id;
    }
}
