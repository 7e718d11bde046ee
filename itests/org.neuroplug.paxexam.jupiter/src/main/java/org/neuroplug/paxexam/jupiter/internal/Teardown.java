package org.neuroplug.paxexam.jupiter.internal;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has to be undone, last first; a step that fails does not keep the others from being taken. */
final class Teardown implements AutoCloseable {

    private final Deque<Runnable> steps = new ArrayDeque<>();

    void add(Runnable step) {
        steps.push(step);
    }

    /** Undoes everything after a failure, and adds what went wrong on the way to that failure. */
    <T extends Throwable> T after(T failure) {
        try {
            close();
        } catch (RuntimeException further) {
            failure.addSuppressed(further);
        }
        return failure;
    }

    @Override
    public void close() {
        RuntimeException first = null;
        while (!steps.isEmpty()) {
            try {
                steps.pop().run();
            } catch (RuntimeException failure) {
                if (first == null) {
                    first = failure;
                } else {
                    first.addSuppressed(failure);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
