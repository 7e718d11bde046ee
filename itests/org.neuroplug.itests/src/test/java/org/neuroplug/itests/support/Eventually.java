package org.neuroplug.itests.support;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assertions;

/** Waits for what happens on other threads and tells nobody: asks again and again until it is so. */
public final class Eventually {
    private static final long PAUSE_NANOS = Duration.ofMillis(10).toNanos();

    private Eventually() {}

    /**
     * Asks until the answer is as expected.
     *
     * @return that answer
     * @throws AssertionError when it is not within the limit; says what the last answer was
     */
    public static <T> T within(Duration limit, Supplier<T> question, Predicate<T> expected) {
        long deadline = System.nanoTime() + limit.toNanos();
        T answer = question.get();
        while (!expected.test(answer)) {
            if (System.nanoTime() > deadline) {
                Assertions.fail("not within " + limit.toMillis() + " ms; the last answer was: " + answer);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
            answer = question.get();
        }
        return answer;
    }
}
