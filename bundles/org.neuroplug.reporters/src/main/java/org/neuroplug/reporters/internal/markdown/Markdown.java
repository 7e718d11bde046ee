package org.neuroplug.reporters.internal.markdown;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.neuroplug.reporters.internal.view.OneLine;

/**
 * Texts as Markdown, of GitHub's flavour. What comes from outside is shown as it is, whatever it holds: characters that could be
 * markup within a line stand behind a backslash (CommonMark 0.31, section 2.4). No such text begins a line, or a list's item.
 */
final class Markdown {
    private static final String MARKUP = "\\`*_[]<>|~&$";

    private Markdown() {}

    /** Text in which nothing is markup. */
    static String text(String text) {
        StringBuilder escaped = new StringBuilder();
        OneLine.of(text).codePoints().forEach(c -> {
            if (MARKUP.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.appendCodePoint(c);
        });
        return escaped.toString();
    }

    /** A row of a table, of cells that are Markdown already. */
    static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** The line below the titles of a table: so many columns of text, the others of numbers. */
    static String rule(int texts, int columns) {
        return IntStream.range(0, columns)
                .mapToObj(i -> i < texts ? "---" : "--:")
                .collect(Collectors.joining("|", "|", "|"));
    }
}
