package org.neuroplug.shell.internal.progress;

/**
 * The characters of a display.
 *
 * @param done of the part of a bar that is done
 * @param edge between the parts, when a column is half done
 * @param open of the part that is to come
 * @param separator between the parts of a line
 * @param mark where something was left out
 */
record Glyphs(String done, String edge, String open, String separator, String mark) {
    private static final Glyphs UNICODE = new Glyphs("━", "╾", "─", " · ", "…");
    private static final Glyphs ASCII = new Glyphs("#", "-", "-", ", ", "..");

    /** For terminals with or without characters beyond ASCII. */
    static Glyphs of(boolean unicode) {
        return unicode ? UNICODE : ASCII;
    }

    /**
     * A bar.
     *
     * @param part that is done, from 0 to 1
     * @param width in columns
     */
    String bar(double part, int width) {
        int halves = (int) Math.floor(Math.min(1, Math.max(0, part)) * width * 2);
        int whole = halves / 2;
        boolean half = halves % 2 == 1;
        return done.repeat(whole) + (half ? edge : "") + open.repeat(width - whole - (half ? 1 : 0));
    }
}
