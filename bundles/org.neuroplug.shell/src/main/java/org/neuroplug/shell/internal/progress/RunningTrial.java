package org.neuroplug.shell.internal.progress;

import java.util.Optional;
import java.util.OptionalDouble;
import org.neuroplug.api.run.EpochResult;

/** A trial under way. */
final class RunningTrial {
    private final String name;
    private final int epochs;
    private final Pace pace;
    private Optional<EpochResult> last = Optional.empty();

    /**
     * @param name what it is called
     * @param epochs how many it will have
     * @param started in seconds
     */
    RunningTrial(String name, int epochs, double started) {
        this.name = name;
        this.epochs = epochs;
        this.pace = new Pace(started, 1.0 / epochs);
    }

    /** It has finished an epoch. */
    void on(EpochResult epoch, double now) {
        last = Optional.of(epoch);
        pace.mark(now, fraction());
    }

    String name() {
        return name;
    }

    int epochs() {
        return epochs;
    }

    /** Epochs that are finished. */
    int epoch() {
        return last.map(EpochResult::epoch).orElse(0);
    }

    /** The last finished epoch. */
    Optional<EpochResult> last() {
        return last;
    }

    /** The part that is done, from 0 to 1. */
    double fraction() {
        return (double) epoch() / epochs;
    }

    OptionalDouble secondsLeft(double now) {
        return pace.secondsLeft(now);
    }
}
