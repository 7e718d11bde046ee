package org.neuroplug.reporters.internal.console;

import java.util.ArrayList;
import java.util.List;
import org.neuroplug.reporters.internal.view.OneLine;

/** Text on a terminal, measured in columns. */
final class Text {
    private Text() {}

    /** The text on one line, without what could move the cursor, change colours or turn the direction of writing. */
    static String clean(String text) {
        return OneLine.of(text);
    }

    /** Columns that a text takes: two for East Asian wide characters and emoji, none for combining marks. */
    static int width(String text) {
        return text.codePoints().map(Text::width).sum();
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean wide = c >= 0x1100 && c <= 0x115F
                || c >= 0x2E80 && c <= 0xA4CF
                || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE6F
                || c >= 0xFF00 && c <= 0xFF60
                || c >= 0xFFE0 && c <= 0xFFE6
                || c >= 0x1F300 && c <= 0x1FAFF
                || c >= 0x20000 && c <= 0x3FFFD;
        return wide ? 2 : 1;
    }

    /** At most so many columns: the middle of a longer text becomes {@code …}, for its end often tells it apart. */
    static String shorten(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        int tail = (width - 1) / 3;
        String reversed = new StringBuilder(text).reverse().toString();
        return head(text, width - 1 - tail) + "…" + new StringBuilder(head(reversed, tail)).reverse();
    }

    /** The longest beginning that takes at most so many columns. */
    private static String head(String text, int width) {
        int end = 0;
        for (int taken = 0; end < text.length(); end += Character.charCount(text.codePointAt(end))) {
            taken += width(text.codePointAt(end));
            if (taken > width) {
                break;
            }
        }
        return text.substring(0, end);
    }

    /** At most so many columns: the end of a longer text becomes {@code …}. */
    static String cut(String text, int width) {
        return width(text) <= width ? text : head(text, width - 1) + "…";
    }

    static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    static String centre(String text, int width) {
        return left(" ".repeat(Math.max(0, (width - width(text) + 1) / 2)) + text, width);
    }

    /**
     * Lines of at most so many columns, broken at spaces and after commas where there are; all but the first are
     * indented, and the first is not broken within the part that stands above their indent.
     */
    static List<String> wrap(String text, int width, int indent) {
        List<String> lines = new ArrayList<>();
        String rest = text.stripTrailing();
        String margin = "";
        while (width(margin + rest) > width) {
            int fits = head(rest, width - margin.length()).length();
            int end = fits;
            while (end > indent && !breakable(rest, end)) {
                end--;
            }
            end = end > indent ? end : fits;
            lines.add(margin + rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).strip();
            margin = " ".repeat(indent);
        }
        lines.add(margin + rest);
        return lines;
    }

    private static boolean breakable(String text, int at) {
        return text.charAt(at) == ' ' || text.charAt(at - 1) == ',' && !Character.isDigit(text.charAt(at));
    }
}
