package org.neuroplug.shell.internal.progress;

/** Texts of a display, measured and set in columns, one for each character. */
final class Columns {
    private Columns() {}

    /** The text without characters that could move the cursor or change what follows. */
    static String harmless(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    static int of(String text) {
        return text.codePointCount(0, text.length());
    }

    /** At most so many columns: the end of a longer text is left out. */
    static String cut(String text, int width) {
        return of(text) <= width ? text : text.substring(0, text.offsetByCodePoints(0, width));
    }

    /** At most so many columns: the middle of a longer text becomes a mark, for its end often tells it apart. */
    static String shorten(String text, int width, String mark) {
        int length = of(text);
        int kept = width - of(mark);
        if (length <= width || kept < 2) {
            return cut(text, width);
        }
        int tail = kept / 2;
        return cut(text, kept - tail) + mark + text.substring(text.offsetByCodePoints(0, length - tail));
    }

    static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - of(text)));
    }

    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - of(text))) + text;
    }
}
