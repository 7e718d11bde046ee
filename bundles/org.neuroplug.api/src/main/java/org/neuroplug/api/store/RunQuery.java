package org.neuroplug.api.store;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.neuroplug.api.InvalidInputException;

/**
 * Which stored runs somebody wants to see, and in which order.
 *
 * @param status only those that stand so
 * @param name only those whose experiment's name contains this, in upper or lower case
 * @param since only those that started then or later
 * @param limit at most so many, the first in the order
 * @param order in which they come
 */
public record RunQuery(
        Optional<StoredStatus> status, Optional<String> name, Optional<Instant> since, OptionalInt limit, Order order) {
    /** In which order runs are listed; those that are equal come newest first. */
    public enum Order {
        /** The newest first. */
        STARTED,
        /** By the experiment's name. */
        NAME,
        /** The most planned trials first. */
        TRIALS,
        /** The most accurate best arm first, runs without a result last. */
        ACCURACY
    }

    public RunQuery {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(since, "since");
        limit.ifPresent(most -> {
            if (most < 1) {
                throw new InvalidInputException("limit must be at least 1, was " + most);
            }
        });
        Objects.requireNonNull(order, "order");
    }

    /** All runs, the newest first. */
    public static RunQuery all() {
        return new RunQuery(Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty(), Order.STARTED);
    }

    /** The same, with at most so many. */
    public RunQuery limitedTo(int most) {
        return new RunQuery(status, name, since, OptionalInt.of(most), order);
    }
}
