package org.neuroplug.reporters.internal.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.neuroplug.reporters.internal.console.Table.Column;

/** Decides which columns of a table are shown at a width, how wide each is, and how far apart they stand. */
final class TableFit {
    /** Ways to set the same columns, the most comfortable first: the gap, and how far a text may be shortened. */
    private static final List<Style> STYLES = List.of(new Style(2, 16), new Style(1, 12), new Style(1, 9));

    private static final Style LAST = new Style(1, 7);

    private TableFit() {}

    private record Style(int gap, int leastText) {}

    /** A table as it is shown. */
    record Fit(List<Column> columns, List<Integer> widths, int gap) {
        /** Width from one column up to, but without, another. */
        int span(int from, int to) {
            return widths.subList(from, to).stream().mapToInt(w -> w).sum() + (to - from - 1) * gap;
        }

        int total() {
            return span(0, widths.size());
        }
    }

    static Fit of(List<Column> columns, int width) {
        for (Style style : STYLES) {
            Fit fit = fit(columns, width, style);
            if (fit.total() <= width) {
                return fit;
            }
        }
        Optional<Column> spare =
                columns.stream().filter(c -> c.spare() > 0).min(Comparator.comparingInt(Column::spare));
        return spare.map(
                        without -> of(columns.stream().filter(c -> c != without).toList(), width))
                .orElseGet(() -> fit(columns, width, LAST));
    }

    /** Titles are shortened only when there is no other way. */
    private static int leastText(Column column, Style style) {
        return style == LAST ? style.leastText() : Math.max(style.leastText(), column.heading());
    }

    /** Gives every text its least width, then what is left over, to the leftmost first. */
    private static Fit fit(List<Column> columns, int width, Style style) {
        List<Integer> widths = new ArrayList<>(columns.stream()
                .map(c -> c.number() ? c.width() : Math.min(c.width(), leastText(c, style)))
                .toList());
        int left = width - new Fit(columns, widths, style.gap()).total();
        for (int i = 0; i < widths.size() && left > 0; i++) {
            int more = Math.min(left, columns.get(i).width() - widths.get(i));
            widths.set(i, widths.get(i) + more);
            left -= more;
        }
        return new Fit(columns, widths, style.gap());
    }
}
