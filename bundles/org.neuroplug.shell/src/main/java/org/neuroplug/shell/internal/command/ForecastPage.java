package org.neuroplug.shell.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.neuroplug.api.experiment.ArmNames;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.run.ArmForecast;
import org.neuroplug.api.run.MemoryForecast;
import org.neuroplug.api.run.RunForecast;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.shell.internal.cli.Words;
import org.neuroplug.shell.internal.progress.Durations;

/** What a run would be and would take, for people. */
final class ForecastPage {
    /** So many arms have a line each; the rest is counted. */
    private static final int LISTED = 40;

    private static final int LABEL = 10;
    private static final int LEAST_WIDTH = 60;
    private static final int LEAST_NAME = 20;
    private static final String GAP = "  ";
    private static final String NONE = "–";
    private static final double MEGA = 1 << 20;

    private final RunForecast forecast;
    private final int width;

    ForecastPage(RunForecast forecast, int width) {
        this.forecast = forecast;
        this.width = Math.max(LEAST_WIDTH, width);
    }

    List<String> lines() {
        RunPlan plan = forecast.plan();
        ExperimentSpec spec = plan.spec();
        List<String> lines = new ArrayList<>(Words.wrap(spec.name() + ": a dry run, nothing was started", width));
        lines.add("");
        fact(
                lines,
                "plan",
                count(forecast.arms().size(), "arm") + " × "
                        + count(spec.seeds().size(), "seed") + " = "
                        + count(plan.trials().size(), "trial") + ", " + plan.parallel() + " at once");
        fact(
                lines,
                "data",
                spec.dataset() + ", " + grouped(forecast.trainRows()) + " rows to train on, "
                        + grouped(forecast.testRows()) + " held out");
        fact(lines, "trainer", trainers());
        lines.add("");
        lines.addAll(table());
        lines.add("");
        fact(lines, "time", time());
        fact(lines, "memory", memory(forecast.memory()));
        plan.trainers().forEach(use -> use.passedOver()
                .ifPresent(why -> fact(lines, "note", "trainer " + use.trainer() + " trains instead of " + why)));
        plan.warnings().forEach(warning -> fact(lines, "note", warning));
        forecast.remarks().forEach(remark -> fact(lines, "note", remark));
        return lines;
    }

    private void fact(List<String> lines, String label, String value) {
        List<String> wrapped = Words.wrap(value, width - LABEL);
        for (int i = 0; i < wrapped.size(); i++) {
            lines.add(Words.pad(i == 0 ? label : "", LABEL) + wrapped.get(i));
        }
    }

    private String trainers() {
        return forecast.arms().stream()
                .map(ArmForecast::trainer)
                .distinct()
                .map(PluginChoice::toString)
                .collect(Collectors.joining(" and "));
    }

    private List<String> table() {
        ArmNames names = new ArmNames(forecast.plan().spec().arms());
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("arm", "epochs", "steps", "batch", "parameters", "step µs", "trial"));
        forecast.arms().stream()
                .limit(LISTED)
                .map(arm -> row(names.of(arm.arm()), arm))
                .forEach(rows::add);
        List<Integer> widths = IntStream.range(0, rows.get(0).size())
                .mapToObj(i ->
                        rows.stream().mapToInt(row -> row.get(i).length()).max().orElse(0))
                .toList();
        int figures = widths.stream().skip(1).mapToInt(w -> w + GAP.length()).sum();
        int name = Math.min(widths.get(0), Math.max(LEAST_NAME, width - figures));
        List<String> lines = new ArrayList<>();
        rows.forEach(row -> lines.addAll(lines(row, name, widths)));
        int more = forecast.arms().size() - LISTED;
        if (more > 0) {
            lines.add("and " + count(more, "arm") + " more");
        }
        return lines;
    }

    /** The first part of a long name stands before the figures, the rest below. */
    private static List<String> lines(List<String> row, int name, List<Integer> widths) {
        List<String> parts = parts(row.get(0), name);
        StringBuilder line = new StringBuilder(Words.pad(parts.get(0), name));
        for (int i = 1; i < row.size(); i++) {
            line.append(GAP)
                    .append(" ".repeat(widths.get(i) - row.get(i).length()))
                    .append(row.get(i));
        }
        List<String> lines = new ArrayList<>(List.of(line.toString()));
        parts.stream().skip(1).map(part -> GAP + part).forEach(lines::add);
        return lines;
    }

    /** Parts of a name that leave room for an indent, broken between words where there are any. */
    private static List<String> parts(String name, int width) {
        if (name.length() <= width) {
            return List.of(name);
        }
        int room = width - GAP.length();
        List<String> parts = new ArrayList<>();
        for (String words : Words.wrap(name, room)) {
            for (int from = 0; from < words.length(); from += room) {
                parts.add(words.substring(from, Math.min(words.length(), from + room)));
            }
        }
        return parts;
    }

    private static List<String> row(String name, ArmForecast arm) {
        return List.of(
                name,
                grouped(arm.epochs()),
                grouped(arm.stepsPerEpoch()),
                grouped(arm.batch()),
                arm.parameters().isPresent() ? grouped(arm.parameters().getAsLong()) : NONE,
                arm.stepMicros().isPresent()
                        ? grouped(Math.round(arm.stepMicros().getAsDouble()))
                        : NONE,
                duration(arm.seconds()));
    }

    private String time() {
        return forecast.seconds().isEmpty()
                ? "not known: no step could be measured"
                : "about " + duration(forecast.seconds())
                        + String.format(
                                Locale.ROOT,
                                ", an estimate: steps were measured for %.1f s with %d trials at once",
                                forecast.measuredSeconds(),
                                forecast.plan().parallel());
    }

    private static String memory(MemoryForecast memory) {
        return "about " + mega(memory.total()) + ", an estimate: " + mega(memory.process())
                + " that this process has now, "
                + mega(memory.data()) + " of them data; at most " + mega(memory.rows())
                + " for rows as trainers keep them; "
                + mega(memory.trials())
                + " for the weights, gradients, optimizers and activations of all trials at once";
    }

    private static String mega(long bytes) {
        double megabytes = bytes / MEGA;
        return String.format(Locale.ROOT, megabytes < 10 ? "%.1f MB" : "%.0f MB", megabytes);
    }

    private static String duration(OptionalDouble seconds) {
        return seconds.isPresent() ? Durations.text(seconds.getAsDouble()) : NONE;
    }

    private static String count(long n, String thing) {
        return grouped(n) + " " + thing + (n == 1 ? "" : "s");
    }

    private static String grouped(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }
}
