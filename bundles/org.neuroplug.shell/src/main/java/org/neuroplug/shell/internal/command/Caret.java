package org.neuroplug.shell.internal.command;

import java.util.List;

/** Points at a place in a line of text, of which it shows as much as fits. */
record Caret(String text, int column) {
    private static final String INDENT = "  ";

    /**
     * The line, or the part of it around the place, and an arrow below.
     *
     * @param width of the terminal
     */
    List<String> lines(int width) {
        int most = Math.max(10, width - INDENT.length() - 2);
        int start = column <= most ? 0 : Math.min(column - most / 2, Math.max(0, text.length() - most));
        int end = Math.min(text.length(), start + most);
        String before = start > 0 ? "…" : "";
        String after = end < text.length() ? "…" : "";
        String shown = text.substring(start, end).replaceAll("\\p{Cntrl}|\\p{Cs}", "?");
        return List.of(
                INDENT + before + shown + after, INDENT + " ".repeat(before.length() + column - 1 - start) + "^");
    }
}
