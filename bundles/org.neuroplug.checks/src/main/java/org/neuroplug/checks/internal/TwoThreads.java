package org.neuroplug.checks.internal;

import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/** Does two tasks on two threads at once, over and over, and compares each result with that of the task done alone. */
final class TwoThreads {
    /** As long as it takes the scheduler to switch between the two many times, even on one processor. */
    private static final long NANOS = TimeUnit.MILLISECONDS.toNanos(25);

    /** What a busy processor needs for the same, and what a slow plug-in is given. */
    private static final long MOST_NANOS = TimeUnit.MILLISECONDS.toNanos(150);

    /** Of each thread: one that is woken late is waited for. */
    private static final int ENOUGH_ROUNDS = 200;

    private TwoThreads() {}

    /** How many results of the first task were looked at; all were the same. */
    static <T> int rounds(Supplier<T> first, Supplier<T> second, BiPredicate<T, T> same) throws InterruptedException {
        T alone = first.get();
        T otherAlone = second.get();
        CyclicBarrier start = new CyclicBarrier(2);
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger rounds = new AtomicInteger();
        AtomicInteger otherRounds = new AtomicInteger();
        AtomicReference<Optional<Throwable>> failure = new AtomicReference<>(Optional.empty());
        Thread other = new Thread(
                () -> {
                    try {
                        start.await();
                        repeat(second, otherAlone, same, over, otherRounds, rounds);
                    } catch (RuntimeException | Error | InterruptedException | BrokenBarrierException e) {
                        failure.set(Optional.of(e));
                    }
                },
                Thread.currentThread().getName() + "-2");
        other.setDaemon(true);
        other.start();
        try {
            start.await();
            repeat(first, alone, same, over, rounds, otherRounds);
            other.join();
            failure.get().ifPresent(TwoThreads::rethrow);
            return rounds.get();
        } catch (BrokenBarrierException e) {
            throw new InterruptedException("the second thread ended early");
        } finally {
            over.set(true);
            Ending.of(other);
        }
    }

    private static <T> void repeat(
            Supplier<T> task,
            T alone,
            BiPredicate<T, T> same,
            AtomicBoolean over,
            AtomicInteger rounds,
            AtomicInteger othersRounds) {
        long begin = System.nanoTime();
        do {
            if (!same.test(alone, task.get())) {
                throw new Breach("with another thread at work, the same input gave another output in round "
                        + (rounds.get() + 1));
            }
            rounds.incrementAndGet();
        } while (!over.get()
                && !Thread.currentThread().isInterrupted()
                && goesOn(System.nanoTime() - begin, Math.min(rounds.get(), othersRounds.get())));
    }

    private static boolean goesOn(long nanos, int roundsOfBoth) {
        return nanos < (roundsOfBoth < ENOUGH_ROUNDS ? MOST_NANOS : NANOS);
    }

    private static void rethrow(Throwable thrown) {
        if (thrown instanceof Breach breach) {
            throw breach;
        }
        throw new Breach("with another thread at work, it threw " + thrown);
    }
}
