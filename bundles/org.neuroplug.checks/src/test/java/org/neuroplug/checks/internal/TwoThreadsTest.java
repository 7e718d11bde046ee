package org.neuroplug.checks.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TwoThreadsTest {
    private static int rounds(Supplier<Integer> first, Supplier<Integer> second) throws InterruptedException {
        return TwoThreads.rounds(first, second, Objects::equals);
    }

    @Test
    void lookAtManyResults() throws InterruptedException {
        assertTrue(rounds(() -> 1, () -> 2) > 100);
    }

    @Test
    void noticeWhatTheOtherThreadChanges() {
        AtomicInteger shared = new AtomicInteger();
        Breach breach = assertThrows(
                Breach.class,
                () -> rounds(shared::get, () -> {
                    shared.set(7);
                    return 1;
                }));
        assertTrue(breach.getMessage().startsWith("with another thread at work, the same input gave another output"));
    }

    @Test
    void tellWhatTheOtherThreadThrows() {
        AtomicInteger calls = new AtomicInteger();
        Breach breach = assertThrows(
                Breach.class,
                () -> rounds(() -> 1, () -> {
                    if (calls.incrementAndGet() == 5) {
                        throw new IllegalStateException("shared buffer");
                    }
                    return 2;
                }));
        assertEquals(
                "with another thread at work, it threw java.lang.IllegalStateException: shared buffer",
                breach.getMessage());
    }

    @Test
    void endBothWithTheRoundInWhichOneIsInterrupted() {
        AtomicInteger calls = new AtomicInteger();
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        assertThrows(
                InterruptedException.class,
                () -> rounds(
                        () -> {
                            if (calls.incrementAndGet() == 4) {
                                Thread.currentThread().interrupt();
                            }
                            return 1;
                        },
                        () -> {
                            threads.add(Thread.currentThread());
                            return 2;
                        }));
        assertEquals(4, calls.get());
        threads.remove(Thread.currentThread());
        assertTrue(threads.stream().noneMatch(Thread::isAlive), "the second thread is still at work");
    }
}
