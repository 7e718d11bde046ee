package org.neuroplug.shell.internal.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.neuroplug.api.saved.Confusion;
import org.neuroplug.api.saved.ModelEvaluation;
import org.neuroplug.shell.internal.cli.Words;

/**
 * Which class was taken for which, and the figures of each class. The matrix is shown where it fits; otherwise the
 * commonest mistakes.
 */
final class ConfusionTable {
    private static final int NAME = 12;
    private static final int MISTAKES = 10;

    private final Confusion confusion;
    private final List<String> classes;
    private final int width;

    ConfusionTable(ModelEvaluation evaluation, int width) {
        this.confusion = evaluation.confusion();
        this.classes = evaluation.classes().stream()
                .map(name -> name.length() > NAME ? name.substring(0, NAME - 1) + "…" : name)
                .toList();
        this.width = width;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(matrix());
        if (lines.stream().anyMatch(line -> line.length() > width)) {
            lines = mistakes();
        }
        lines.add("");
        lines.addAll(figures());
        return lines;
    }

    private List<String> matrix() {
        int names = Math.max(4, classes.stream().mapToInt(String::length).max().orElse(0));
        int cell = 2 + Math.max(widestCount(), Math.min(names, 6));
        StringBuilder head = new StringBuilder(Words.pad("true", names)).append("   predicted");
        List<String> lines = new ArrayList<>();
        lines.add(head.toString());
        StringBuilder columns = new StringBuilder(" ".repeat(names));
        classes.forEach(
                name -> columns.append(right(name.length() > cell - 1 ? name.substring(0, cell - 1) : name, cell)));
        lines.add(columns.toString());
        for (int c = 0; c < classes.size(); c++) {
            StringBuilder line = new StringBuilder(Words.pad(classes.get(c), names));
            for (int count : confusion.counts()[c]) {
                line.append(right(count == 0 ? "." : String.valueOf(count), cell));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private int widestCount() {
        return IntStream.range(0, confusion.classes())
                .flatMap(c -> IntStream.of(confusion.counts()[c]))
                .map(count -> String.valueOf(count).length())
                .max()
                .orElse(1);
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    private record Mistake(int truth, int predicted, int count) {}

    private List<String> mistakes() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("true", "taken for", "times"));
        IntStream.range(0, confusion.classes())
                .boxed()
                .flatMap(t -> IntStream.range(0, confusion.classes())
                        .filter(p -> p != t)
                        .mapToObj(p -> new Mistake(t, p, confusion.counts()[t][p])))
                .filter(mistake -> mistake.count() > 0)
                .sorted(Comparator.comparingInt(Mistake::count).reversed())
                .limit(MISTAKES)
                .forEach(m -> rows.add(
                        List.of(classes.get(m.truth()), classes.get(m.predicted()), String.valueOf(m.count()))));
        List<String> lines = new ArrayList<>();
        lines.add("the commonest mistakes");
        lines.addAll(Words.columns(rows, "  ", width));
        return lines;
    }

    private List<String> figures() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("class", "precision", "recall", "f1", "rows"));
        for (int c = 0; c < classes.size(); c++) {
            rows.add(List.of(
                    classes.get(c),
                    figure(confusion.precision(c)),
                    figure(confusion.recall(c)),
                    figure(confusion.f1(c)),
                    String.valueOf(confusion.support(c))));
        }
        return Words.columns(rows, "", width);
    }

    private static String figure(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.4f", value);
    }
}
