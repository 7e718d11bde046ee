package org.neuroplug.benchmarks.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What the trainer {@code fused} is meant to reach, and what it reached.
 *
 * @param series what was measured at a job
 * @param limits of the machine
 */
record Targets(Function<Job, List<Series>> series, Limits limits) {
    private static final String TRAINER = "fused";
    private static final String REFERENCE = "dl4j";

    /** The table; no lines when the trainer was not measured. */
    List<String> table(List<Job> jobs) {
        List<String> rows = new ArrayList<>();
        for (Job job : jobs) {
            List<Series> all = series.apply(job);
            named(all, TRAINER).ifPresent(fused -> rows.addAll(rows(job, fused, all)));
        }
        if (!rows.isEmpty()) {
            rows.addAll(0, List.of("| trainer fused | target | measured | |", "|---|--:|--:|---|"));
        }
        return rows;
    }

    private List<String> rows(Job job, Series fused, List<Series> all) {
        List<String> rows = new ArrayList<>();
        switch (job.name()) {
            case "start" -> faster(rows, job, fused, bestPeer(all), "the best peer", 2);
            case "founding" -> {
                faster(rows, job, fused, bestPeer(all), "the best peer", 3);
                faster(rows, job, fused, named(all, REFERENCE), "trainer dl4j", 12);
                rows.add(atMost(job, "µs per row, whole processes", 2, fused.seconds() * 1e6 / job.samples()));
                rows.add(atMost(job, "peak memory in MB", 500, fused.megabytes()));
            }
            case "dense" -> {
                faster(rows, job, fused, bestPeer(all), "the best peer", 1);
                OptionalDouble products = limits.fastestProducts(job);
                if (products.isPresent()) {
                    double step = fused.stepMicros() / limits.cores();
                    rows.add(atMost(job, "a step's time by that of its products", 1.5, step / products.getAsDouble()));
                }
            }
            case "large" -> faster(rows, job, fused, bestPeer(all), "the best peer", 1);
            default -> rows.add(atMost(job, "a plug-in's step by the built-in one's", 1.5, plugin(job, fused)));
        }
        return rows;
    }

    /** The greatest ratio of an activation's step to that of the one before, which is the built-in of its formula. */
    private static double plugin(Job job, Series fused) {
        double greatest = 0;
        for (int i = 0; i < job.compared().size(); i += 2) {
            double builtIn = fused.stepMicros(job.compared().get(i));
            greatest = Math.max(greatest, fused.stepMicros(job.compared().get(i + 1)) / builtIn);
        }
        return greatest;
    }

    private static void faster(
            List<String> rows, Job job, Series fused, Optional<Series> other, String than, double target) {
        other.ifPresent(o -> {
            double times = o.seconds() / fused.seconds();
            rows.add(row(
                    job,
                    "times as fast as " + than + " (" + o.contestant().title() + ")",
                    "at least",
                    target,
                    times,
                    times >= target));
        });
    }

    private static String atMost(Job job, String what, double target, double measured) {
        return row(job, what, "at most", target, measured, measured <= target);
    }

    private static String row(Job job, String what, String sense, double target, double measured, boolean reached) {
        return String.format(
                Locale.ROOT,
                "| %s: %s | %s %s | %.2f | %s |",
                job.name(),
                what,
                sense,
                target == Math.rint(target) ? String.valueOf((long) target) : String.valueOf(target),
                measured,
                reached ? "reached" : "**not reached**");
    }

    private static Optional<Series> named(List<Series> all, String name) {
        return all.stream().filter(s -> s.contestant().name().equals(name)).findFirst();
    }

    /** The fastest of those that are not ours. */
    static Optional<Series> bestPeer(List<Series> all) {
        return all.stream().filter(s -> !s.contestant().ours()).min((a, b) -> Double.compare(a.seconds(), b.seconds()));
    }
}
