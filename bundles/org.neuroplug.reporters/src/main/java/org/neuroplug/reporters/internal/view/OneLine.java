package org.neuroplug.reporters.internal.view;

/** Texts that come from outside, made harmless for whoever reads them. */
public final class OneLine {
    private OneLine() {}

    /** The text on one line, without what could move the cursor, change colours or turn the direction of writing. */
    public static String of(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().map(OneLine::harmless).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static int harmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> Character.isWhitespace(c)
                    ? ' '
                    : '\uFFFD';
            case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> '\uFFFD';
            default -> c;
        };
    }
}
