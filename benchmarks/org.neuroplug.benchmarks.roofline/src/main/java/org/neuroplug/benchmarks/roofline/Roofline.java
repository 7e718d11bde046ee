package org.neuroplug.benchmarks.roofline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * What the machine can do at most: multiplications with additions in registers, and reading of an array that lies in the
 * second-level cache, and of one that fits into no cache. Each is measured on one thread and on several at once. Prints
 * three lines for each number of threads: its name, the threads, and the sum of their rates, with tabs between.
 */
public final class Roofline {
    private static final int ROUNDS = 12;
    private static final double GIGA = 1e9;

    private Roofline() {}

    /** Takes numbers of threads. */
    public static void main(String[] args) throws Exception {
        for (String threads : args) {
            int count = Integer.parseInt(threads);
            print("fma", count, MultiplyAdd::new);
            print("cache", count, () -> new Reading(Reading.CACHED));
            print("memory", count, () -> new Reading(Reading.UNCACHED));
        }
    }

    private static void print(String name, int threads, Supplier<Work> work) throws Exception {
        System.out.printf(Locale.ROOT, "%s\t%d\t%.2f%n", name, threads, rate(threads, work) / GIGA);
    }

    /** The sum over the threads of what each does per second, at its best. */
    private static double rate(int threads, Supplier<Work> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CyclicBarrier together = new CyclicBarrier(threads);
            List<Future<Double>> rates = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                rates.add(pool.submit(() -> best(work.get(), together)));
            }
            double sum = 0;
            for (Future<Double> rate : rates) {
                sum += rate.get();
            }
            return sum;
        } finally {
            pool.shutdown();
        }
    }

    /** The first rounds are the compiler's. */
    private static double best(Work work, CyclicBarrier together) throws Exception {
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            together.await();
            long start = System.nanoTime();
            double done = work.run();
            double rate = done / ((System.nanoTime() - start) * 1e-9);
            best = Math.max(best, rate);
        }
        return best;
    }
}
