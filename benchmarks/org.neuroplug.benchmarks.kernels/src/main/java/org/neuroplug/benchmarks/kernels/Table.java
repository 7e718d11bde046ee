package org.neuroplug.benchmarks.kernels;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/** A line for each result: the median time of a call, the least, and what the median is for a row and as a rate. */
final class Table {
    /** Of all times that JMH measures. */
    static final TimeUnit UNIT = TimeUnit.MICROSECONDS;

    private static final double PER_MICRO = 1e3;
    private static final String FORMAT = "%-28s %-16s %-8s %11s %11s %10s %8s %7s%n";

    private final Collection<RunResult> results;

    Table(Collection<RunResult> results) {
        this.results = results;
    }

    void print(PrintStream out) {
        out.println();
        out.printf(FORMAT, "kernel", "of", "kernels", "us/call", "least", "ns/row", "GFLOP/s", "GB/s");
        for (RunResult result : results) {
            BenchmarkParams params = result.getParams();
            Statistics micros = result.getPrimaryResult().getStatistics();
            double median = micros.getPercentile(50);
            out.printf(
                    FORMAT,
                    name(params.getBenchmark()),
                    of(params),
                    params.getParamsKeys().contains("kernels") ? kernels(params) : "",
                    number("%.2f", median),
                    number("%.2f", micros.getMin()),
                    number("%.1f", PER_MICRO * median / count(result, "rows")),
                    number("%.1f", count(result, "flops") / (median * PER_MICRO)),
                    number("%.1f", count(result, "bytes") / (median * PER_MICRO)));
        }
    }

    /** Class and method. */
    private static String name(String benchmark) {
        String type = benchmark.substring(0, benchmark.lastIndexOf('.'));
        return benchmark.substring(type.lastIndexOf('.') + 1);
    }

    private static String kernels(BenchmarkParams params) {
        return params.getParam("kernels").toLowerCase(Locale.ROOT);
    }

    private static String of(BenchmarkParams params) {
        return params.getParamsKeys().stream()
                .filter(key -> !key.equals("kernels"))
                .map(params::getParam)
                .collect(Collectors.joining(" "));
    }

    /** How much a call adds to a counter: JMH gives the time of a call, and of one of what is counted. */
    private static double count(RunResult result, String counter) {
        return result.getPrimaryResult().getScore()
                / result.getSecondaryResults().get(counter).getScore();
    }

    /** Empty where nothing was counted. */
    private static String number(String format, double value) {
        return Double.isFinite(value) && value > 0 ? String.format(Locale.ROOT, format, value) : "";
    }
}
