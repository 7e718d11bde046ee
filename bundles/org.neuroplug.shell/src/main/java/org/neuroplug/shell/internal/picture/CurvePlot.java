package org.neuroplug.shell.internal.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Draws a curve with characters: a title, labels at the left, the curve in braille dots or stars on dotted lines where x
 * or y is 0, and labels below.
 */
public final class CurvePlot {
    private static final int LARGEST_WIDTH = 100;
    private static final int ROWS = 10;
    private static final int LABEL = 8;

    private final boolean unicode;
    private final int columns;

    /**
     * @param unicode whether there are more than ASCII's characters
     * @param width of the whole drawing in columns
     */
    public CurvePlot(boolean unicode, int width) {
        this.unicode = unicode;
        this.columns = Math.max(10, Math.min(width, LARGEST_WIDTH) - LABEL - 3);
    }

    /** How many points of a curve can be told apart. */
    public int points() {
        return columns * 2;
    }

    /** The lines of the drawing. */
    public List<String> lines(Series series) {
        double[] xs = series.xs();
        Axis x = Axis.between(xs[0], xs[xs.length - 1], Math.max(2, columns / 10));
        Axis y = Axis.around(series.drawn(), 4);
        DotCanvas canvas = new DotCanvas(columns, ROWS, unicode);
        draw(canvas, series, x, y);
        List<String> lines = new ArrayList<>(List.of(" ".repeat(LABEL + 2) + series.name()));
        Map<Integer, String> labels = labels(y);
        for (int row = 0; row < ROWS; row++) {
            String mark = labels.containsKey(row) ? (unicode ? " ┤" : " +") : (unicode ? " │" : " |");
            lines.add(("%" + LABEL + "s").formatted(labels.getOrDefault(row, ""))
                    + mark
                    + canvas.row(row, background(row, x, y)).stripTrailing());
        }
        lines.addAll(below(x));
        return lines;
    }

    private static void draw(DotCanvas canvas, Series series, Axis x, Axis y) {
        int before = -1;
        for (int i = 0; i < series.xs().length; i++) {
            double value = series.ys()[i];
            if (!series.isDrawn(i)) {
                before = -1;
                continue;
            }
            int column = at(x.place(series.xs()[i]), canvas.width());
            int row = canvas.height() - 1 - at(y.place(value), canvas.height());
            int from = before < 0 ? row : before + Integer.signum(row - before);
            for (int dot = Math.min(from, row); dot <= Math.max(from, row); dot++) {
                canvas.set(column, dot);
            }
            before = row;
        }
    }

    private static int at(double place, int size) {
        return (int) Math.round(place * (size - 1));
    }

    private static int row(double y, Axis axis) {
        return ROWS - 1 - at(axis.place(y), ROWS);
    }

    /** Labels by row, the lowest first where two fall together. */
    private static Map<Integer, String> labels(Axis y) {
        Map<Integer, String> labels = new TreeMap<>();
        y.marks().forEach(mark -> labels.putIfAbsent(row(mark, y), y.label(mark)));
        return labels;
    }

    private String background(int row, Axis x, Axis y) {
        boolean zero = y.low() <= 0 && y.high() >= 0 && row(0, y) == row;
        StringBuilder line = new StringBuilder((zero ? (unicode ? "┈" : "-") : " ").repeat(columns));
        if (x.low() < 0 && x.high() > 0) {
            line.setCharAt(at(x.place(0), columns), unicode ? '┊' : ':');
        }
        return line.toString();
    }

    private List<String> below(Axis x) {
        StringBuilder line = new StringBuilder((unicode ? "─" : "-").repeat(columns));
        StringBuilder labels = new StringBuilder(" ".repeat(LABEL + 2 + columns + LABEL));
        int free = 0;
        for (double mark : x.marks()) {
            int column = at(x.place(mark), columns);
            String label = x.label(mark);
            int start = Math.max(0, LABEL + 2 + column - label.length() / 2);
            line.setCharAt(column, unicode ? '┬' : '+');
            if (start >= free && start + label.length() <= LABEL + 3 + columns) {
                labels.replace(start, start + label.length(), label);
                free = start + label.length() + 1;
            }
        }
        List<String> lines = new ArrayList<>();
        Collections.addAll(
                lines,
                " ".repeat(LABEL) + (unicode ? " └" : " +") + line,
                labels.toString().stripTrailing());
        return lines;
    }
}
