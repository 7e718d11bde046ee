package org.neuroplug.shell.internal.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Markdown under construction, in paragraphs. */
final class Markdown {
    private final List<String> lines = new ArrayList<>();

    Markdown heading(int level, String text) {
        return paragraph("#".repeat(level) + " " + text);
    }

    Markdown paragraph(String text) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.add(text);
        return this;
    }

    /** Characters as they are, each in its column. */
    Markdown drawing(List<String> drawn) {
        paragraph("```");
        lines.addAll(drawn);
        lines.add("```");
        return this;
    }

    /** A table, if there are rows. */
    Markdown table(List<String> head, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            paragraph(row(head));
            lines.add(row(Collections.nCopies(head.size(), "---")));
            rows.forEach(cells -> lines.add(row(cells)));
        }
        return this;
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells.stream().map(Markdown::cell).toList()) + " |";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    /** Text as it is, such as a formula. */
    static String code(String text) {
        return text.contains("`") ? "`` " + text + " ``" : "`" + text + "`";
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
