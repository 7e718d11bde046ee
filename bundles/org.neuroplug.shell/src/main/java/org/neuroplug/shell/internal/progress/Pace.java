package org.neuroplug.shell.internal.progress;

import java.util.OptionalDouble;

/**
 * How fast something goes on, and so when it will be done. Its beginning is left out as soon as there is more: it is slower than the
 * rest, since code is compiled and data are laid out meanwhile. What is done as soon as it has started, was done before, as in a run
 * that is resumed. Times are in seconds on any one clock.
 */
final class Pace {
    private static final double AT_ONCE = 0.1;

    private final double started;
    private final double beginning;
    private double firstAt;
    private double firstDone;
    private double lastAt;
    private double lastDone;

    /**
     * @param started when it began
     * @param beginning the part of it that is left out
     */
    Pace(double started, double beginning) {
        this.started = started;
        this.beginning = beginning;
    }

    /**
     * Something was done.
     *
     * @param part all that is done now, from 0 to 1
     */
    void mark(double now, double part) {
        if (lastDone == 0 || part <= beginning || atOnce(now)) {
            firstAt = now;
            firstDone = part;
        }
        lastAt = now;
        lastDone = part;
    }

    private boolean atOnce(double at) {
        return at - started < AT_ONCE;
    }

    /** Until it is done if it goes on like that; empty as long as that cannot be told. */
    OptionalDouble secondsLeft(double now) {
        if (lastDone <= 0 || atOnce(lastAt)) {
            return OptionalDouble.empty();
        }
        double secondsForAll =
                lastDone > firstDone ? (lastAt - firstAt) / (lastDone - firstDone) : (lastAt - started) / lastDone;
        return OptionalDouble.of(Math.max(0, secondsForAll * (1 - lastDone) - (now - lastAt)));
    }
}
