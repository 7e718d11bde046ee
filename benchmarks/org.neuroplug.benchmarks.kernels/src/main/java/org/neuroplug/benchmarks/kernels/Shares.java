package org.neuroplug.benchmarks.kernels;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;

/** How near activations come to what bounds them: a copy of as many numbers, or the JVM's exponential and hyperbolic tangent. */
final class Shares {
    private static final double PER_MICRO = 1e3;
    private static final String FORMAT = "%-10s %-18s %9s %11s %9s %9s %10s%n";

    /** Nanoseconds for each number, by method, count and function. */
    private final Map<String, Map<String, Double>> nanos = new TreeMap<>();

    Shares(Collection<RunResult> results) {
        for (RunResult result : results) {
            BenchmarkParams params = result.getParams();
            String[] name = params.getBenchmark().split("\\.", -1);
            if (name[name.length - 2].equals(Bulk.class.getSimpleName())) {
                double median = result.getPrimaryResult().getStatistics().getPercentile(50);
                int count = Integer.parseInt(params.getParam("count"));
                nanos.computeIfAbsent(name[name.length - 1] + " " + count, key -> new TreeMap<>())
                        .put(params.getParam("function"), PER_MICRO * median / count);
            }
        }
    }

    /** A line for each function, as parts of the speed of what is named above; nothing where no activation was measured. */
    void print(PrintStream out) {
        if (nanos.isEmpty()) {
            return;
        }
        out.println();
        out.printf(FORMAT, "method", "function", "numbers", "ns/number", "of copy", "of exp", "of tanh");
        nanos.forEach((key, functions) -> functions.forEach((function, time) -> {
            String[] parts = key.split(" ", -1);
            out.printf(
                    FORMAT,
                    parts[0],
                    function,
                    parts[1],
                    String.format(Locale.ROOT, "%.3f", time),
                    share(functions.get("copy"), time),
                    share(functions.get("java_exp"), time),
                    share(functions.get("java_tanh"), time));
        }));
    }

    private static String share(Double bound, double time) {
        return bound == null ? "" : String.format(Locale.ROOT, "%.2f", bound / time);
    }
}
