package org.neuroplug.shell.internal.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/** Sets text to a width. */
public final class Words {
    private static final int GAP = 2;
    private static final int LEAST = 20;

    private Words() {}

    /** Breaks a text between words into lines; a word that is longer than a line gets one of its own. */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        StringTokenizer words = new StringTokenizer(text);
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Aligns rows in columns; the last column is wrapped. */
    public static List<String> columns(List<List<String>> rows, String indent, int width) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder start = new StringBuilder(indent);
            for (int i = 0; i < row.size() - 1; i++) {
                start.append(pad(row.get(i), widest(rows, i) + GAP));
            }
            int from = start.length();
            List<String> last = wrap(row.get(row.size() - 1), Math.max(LEAST, width - from));
            lines.add((start + last.get(0)).stripTrailing());
            last.stream().skip(1).forEach(more -> lines.add(" ".repeat(from) + more));
        }
        return lines;
    }

    private static int widest(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    /** The text followed by spaces up to a width. */
    public static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
