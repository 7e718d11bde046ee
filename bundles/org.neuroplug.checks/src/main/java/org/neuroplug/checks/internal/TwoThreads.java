package org.neuroplug.checks.internal;

import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/** Does two tasks on two threads at once, over and over, and compares each result with that of the task done alone. */
final class TwoThreads {
    /** As long as it takes the scheduler to switch between the two many times, even on one processor. */
    private static final long NANOS = TimeUnit.MILLISECONDS.toNanos(25);

    /** What a busy processor needs for the same, and what a slow plug-in is given. */
    private static final long MOST_NANOS = TimeUnit.MILLISECONDS.toNanos(150);

    private static final int ENOUGH_ROUNDS = 200;

    private TwoThreads() {}

    /** How many results of the first task were looked at; all were the same. */
    static <T> int rounds(Supplier<T> first, Supplier<T> second, BiPredicate<T, T> same) throws InterruptedException {
        T alone = first.get();
        T otherAlone = second.get();
        CyclicBarrier start = new CyclicBarrier(2);
        AtomicBoolean over = new AtomicBoolean();
        AtomicReference<Optional<Throwable>> failure = new AtomicReference<>(Optional.empty());
        Thread other = new Thread(
                () -> {
                    try {
                        repeat(second, otherAlone, same, start, over);
                    } catch (RuntimeException | Error | InterruptedException | BrokenBarrierException e) {
                        failure.set(Optional.of(e));
                    }
                },
                Thread.currentThread().getName() + "-2");
        other.setDaemon(true);
        other.start();
        try {
            int rounds = repeat(first, alone, same, start, over);
            other.join();
            failure.get().ifPresent(TwoThreads::rethrow);
            return rounds;
        } catch (BrokenBarrierException e) {
            throw new InterruptedException("the second thread ended early");
        } finally {
            over.set(true);
            Ending.of(other);
        }
    }

    private static <T> int repeat(
            Supplier<T> task, T alone, BiPredicate<T, T> same, CyclicBarrier start, AtomicBoolean over)
            throws InterruptedException, BrokenBarrierException {
        start.await();
        long begin = System.nanoTime();
        int rounds = 0;
        while (!over.get() && (rounds == 0 || goesOn(System.nanoTime() - begin, rounds))) {
            if (!same.test(alone, task.get())) {
                throw new Breach(
                        "with another thread at work, the same input gave another output in round " + (rounds + 1));
            }
            rounds++;
        }
        return rounds;
    }

    private static boolean goesOn(long nanos, int rounds) {
        return nanos < (rounds < ENOUGH_ROUNDS ? MOST_NANOS : NANOS);
    }

    private static void rethrow(Throwable thrown) {
        if (thrown instanceof Breach breach) {
            throw breach;
        }
        throw new Breach("with another thread at work, it threw " + thrown);
    }
}
