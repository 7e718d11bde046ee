package org.neuroplug.reporters.internal.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.neuroplug.reporters.internal.console.TableFit.Fit;

/**
 * Columns of text under one or two lines of headings, fitted to a width: first gaps become narrower and long texts are
 * shortened, then columns that can be spared are left out.
 */
record Table(List<Column> columns) {
    Table {
        columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param group stands above neighbouring columns of numbers of the same group, or is the upper line of a text's title; empty for none
     * @param title stands above the cells
     * @param cells from top to bottom
     * @param number whether it is set to the right and never shortened
     * @param spare 0 when it must stay; otherwise columns with a lower number are left out first
     */
    record Column(String group, String title, List<String> cells, boolean number, int spare) {
        /** @param upper the upper line of its title; may be empty */
        static Column text(String upper, String title, List<String> cells) {
            return new Column(upper, title, cells, false, 0);
        }

        static Column number(String group, String title, List<String> cells, int spare) {
            return new Column(group, title, cells, true, spare);
        }

        /** The width it would like to have; its group's heading fits even when its neighbours are left out. */
        int width() {
            return Stream.concat(Stream.of(group, title), cells.stream())
                    .mapToInt(Text::width)
                    .max()
                    .orElse(0);
        }

        /** The width of its title. */
        int heading() {
            return Math.max(Text.width(group), Text.width(title));
        }

        private String set(String cell, int width) {
            return number ? Text.right(cell, width) : Text.left(Text.shorten(cell, width), width);
        }
    }

    /** The same with one more column, the last. */
    Table with(Column column) {
        return new Table(Stream.concat(columns.stream(), Stream.of(column)).toList());
    }

    /** Columns of the terminal that it takes at its most comfortable, with the gap to a further column of the table. */
    int widthWithAnother() {
        Fit fit = TableFit.of(columns, Integer.MAX_VALUE);
        return fit.total() + fit.gap();
    }

    /** Names of the columns that are left out at a width. */
    List<String> omitted(int width) {
        List<Column> kept = TableFit.of(columns, width).columns();
        return columns.stream().filter(c -> !kept.contains(c)).map(this::name).toList();
    }

    /** Its title, with its group before it where another column has the same. */
    private String name(Column column) {
        long same =
                columns.stream().filter(c -> c.title().equals(column.title())).count();
        return same > 1 ? column.group() + " " + column.title() : column.title();
    }

    /** Whether texts have to be shortened so much that two rows show the same ones. */
    boolean isAmbiguous(int width) {
        Fit fit = TableFit.of(columns, width);
        long shown = IntStream.range(0, columns.get(0).cells().size())
                .mapToObj(row -> fit.columns().stream()
                        .filter(column -> !column.number())
                        .map(column -> Text.shorten(
                                column.cells().get(row),
                                fit.widths().get(fit.columns().indexOf(column))))
                        .toList())
                .distinct()
                .count();
        return shown < columns.get(0).cells().size();
    }

    /** The table, no line longer than the width. */
    List<String> lines(int width) {
        Fit fit = TableFit.of(columns, width);
        List<String> lines = new ArrayList<>();
        if (fit.columns().stream().anyMatch(c -> !c.group().isEmpty())) {
            lines.add(groups(fit));
        }
        lines.add(line(fit, titles(fit)));
        lines.add("─".repeat(fit.total()));
        int rows = columns.get(0).cells().size();
        for (int row = 0; row < rows; row++) {
            int at = row;
            lines.add(
                    line(fit, fit.columns().stream().map(c -> c.cells().get(at)).toList()));
        }
        return lines;
    }

    private static List<String> titles(Fit fit) {
        return IntStream.range(0, fit.columns().size())
                .mapToObj(
                        i -> Text.cut(fit.columns().get(i).title(), fit.widths().get(i)))
                .toList();
    }

    private static String line(Fit fit, List<String> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(
                        i -> fit.columns().get(i).set(cells.get(i), fit.widths().get(i)))
                .collect(Collectors.joining(" ".repeat(fit.gap())));
    }

    private static String groups(Fit fit) {
        StringBuilder line = new StringBuilder();
        for (int i = 0, end; i < fit.columns().size(); i = end) {
            String group = fit.columns().get(i).group();
            end = i + 1;
            boolean number = fit.columns().get(i).number();
            while (end < fit.columns().size()
                    && number
                    && !group.isEmpty()
                    && fit.columns().get(end).group().equals(group)) {
                end++;
            }
            int span = fit.span(i, end);
            line.append(" ".repeat(i == 0 ? 0 : fit.gap()))
                    .append(number ? Text.centre(group, span) : Text.left(Text.cut(group, span), span));
        }
        return line.toString();
    }
}
