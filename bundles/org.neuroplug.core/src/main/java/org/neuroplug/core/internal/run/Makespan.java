package org.neuroplug.core.internal.run;

import java.util.Collections;
import java.util.PriorityQueue;
import java.util.stream.DoubleStream;

/** How long jobs take together when each begins, in their order, on the thread that is free first. */
final class Makespan {
    private Makespan() {}

    static double of(DoubleStream jobs, int threads) {
        PriorityQueue<Double> free = new PriorityQueue<>(Collections.nCopies(threads, 0.0));
        jobs.forEachOrdered(job -> free.add(free.remove() + job));
        return free.stream().mapToDouble(end -> end).max().orElse(0);
    }
}
