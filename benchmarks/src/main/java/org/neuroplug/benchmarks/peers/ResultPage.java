package org.neuroplug.benchmarks.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.neuroplug.benchmarks.workload.Scores;

/**
 * The results as Markdown.
 *
 * @param machine the machine, in words
 * @param command that repeats the run
 * @param date of the run
 * @param limits of the machine
 */
record ResultPage(String machine, String command, String date, Limits limits) {
    /** The file that it is written to. */
    static final String FILE = "RESULTS.md";

    /** The file in which the chart lies beside it. */
    static final String CHART = "RESULTS.png";

    private static final String REFERENCE = "dl4j";

    /**
     * The whole page.
     *
     * @param remarks on what could not be measured
     */
    String text(List<Job> jobs, Comparison comparison, List<String> remarks) {
        List<String> lines = new ArrayList<>(List.of(
                "# Neuroplug and its peers",
                "",
                "`" + command + "`, " + date + ". " + machine + ".",
                "",
                "Everybody trains the same networks from the same weights on the same rows in the same order, and reads the"
                        + " loss of each step. A time is that of whole processes: start, reading of the data, training and"
                        + " evaluation. The workbench is one process with a trial on each of " + limits.cores()
                        + " cores; a peer is a process of one thread on each core, which share the trials: its best."
                        + " Rounds are interleaved; times are medians, with the shortest and the longest. Memory is the"
                        + " sum of the processes' peaks.",
                "",
                "![times of the jobs](" + CHART + ")",
                "",
                "## The machine",
                ""));
        lines.addAll(machineTable());
        List<String> targets = new Targets(comparison::series, limits).table(jobs);
        if (!targets.isEmpty()) {
            lines.addAll(List.of("", "## Targets", ""));
            lines.addAll(targets);
        }
        for (Job job : jobs) {
            List<Series> series = comparison.series(job);
            lines.addAll(List.of("", "## " + job.title(), "", job.description(), ""));
            if (series.isEmpty()) {
                lines.add("Nobody finished it.");
                continue;
            }
            lines.add(bounds(job));
            lines.add("");
            lines.addAll(times(job, series));
            lines.add("");
            lines.addAll(losses(job, series));
        }
        if (!remarks.isEmpty()) {
            lines.addAll(List.of("", "## Remarks", ""));
            remarks.forEach(remark -> lines.add("- " + remark));
        }
        return String.join("\n", lines) + "\n";
    }

    private List<String> machineTable() {
        List<String> lines = new ArrayList<>();
        lines.add("| at most | one core | " + limits.cores() + " cores |");
        lines.add("|---|--:|--:|");
        lines.add(rates("multiply-adds in registers, float32", "GFLOP/s", Limits.MULTIPLY_ADD));
        lines.add(rates("reading from the second-level cache", "GB/s", Limits.CACHE));
        lines.add(rates("reading from memory", "GB/s", Limits.MEMORY));
        lines.add("");
        lines.add("Kernels of the libraries, the fastest of some: "
                + limits.kernels().entrySet().stream()
                        .map(e -> e.getKey() + ": " + (e.getValue().isEmpty() ? "its own choice" : e.getValue()))
                        .collect(Collectors.joining("; "))
                + ".");
        return lines;
    }

    private String rates(String what, String unit, String name) {
        return "| " + what + " | " + number(limits.rate(name, 1), unit) + " | "
                + number(limits.rate(name, limits.cores()), unit) + " |";
    }

    private static String number(OptionalDouble value, String unit) {
        return value.isEmpty() ? "not measured" : format("%.0f %s", value.getAsDouble(), unit);
    }

    private String bounds(Job job) {
        OptionalDouble dense = limits.dense(job);
        Map<String, Double> products = limits.products().getOrDefault(job.folder(), Map.of());
        return format(
                        "A row costs %.0f kFLOP when all products are dense: ",
                        job.workload().flops() / 1e3)
                + (dense.isEmpty()
                        ? "the peak was not measured"
                        : format("%.2f µs at the peak of all cores", dense.getAsDouble()))
                + (products.isEmpty()
                        ? "."
                        : "; the matrix products alone take "
                                + products.entrySet().stream()
                                        .map(e -> format("%.2f µs with %s", e.getValue(), e.getKey()))
                                        .collect(Collectors.joining(", "))
                                + ".");
    }

    private static List<String> times(Job job, List<Series> series) {
        Optional<Series> peer = Targets.bestPeer(series);
        Optional<Series> reference = series.stream()
                .filter(s -> s.contestant().name().equals(REFERENCE))
                .findFirst();
        List<String> lines = new ArrayList<>();
        lines.add(
                "| | rounds | seconds | µs per row | in a step, one core | speed, best peer 1 | trainer dl4j 1 | peak MB |");
        lines.add("|---|--:|--:|--:|--:|--:|--:|--:|");
        for (Series s : series) {
            lines.add(format(
                    "| %s | %d | %s | %.2f | %.2f | %s | %s | %d |",
                    s.contestant().title(),
                    s.rounds().size(),
                    seconds(s),
                    s.seconds() * 1e6 / job.samples(),
                    s.stepMicros(),
                    speed(s, peer),
                    speed(s, reference),
                    s.megabytes()));
        }
        return lines;
    }

    private static String speed(Series s, Optional<Series> unit) {
        return unit.map(u -> format("%.2f", u.seconds() / s.seconds())).orElse("–");
    }

    private static String seconds(Series s) {
        return s.rounds().size() == 1
                ? format("%.2f", s.seconds())
                : format("%.2f (%.2f–%.2f)", s.seconds(), s.shortest(), s.longest());
    }

    private static List<String> losses(Job job, List<Series> series) {
        Series reference = series.stream()
                .filter(s -> s.contestant().name().equals(REFERENCE))
                .findFirst()
                .orElse(series.get(0));
        List<String> lines = new ArrayList<>();
        lines.add("| training loss, accuracy, µs in a step | " + String.join(" | ", job.compared())
                + " | greatest difference of a loss |");
        lines.add("|---|" + "--:|".repeat(job.compared().size() + 1));
        for (Series s : series) {
            String scores = job.compared().stream()
                    .map(activation -> figures(s.train(activation), s.stepMicros(activation)))
                    .collect(Collectors.joining(" | "));
            lines.add("| " + s.contestant().title() + " | " + scores + " | "
                    + (s == reference ? "reference" : format("%.1e", s.lossDifference(reference))) + " |");
        }
        return lines;
    }

    private static String figures(Scores train, double micros) {
        return format("%.5f, %.4f, %.2f", train.loss(), train.accuracy(), micros);
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
