package org.neuroplug.shell.internal.progress;

import java.util.Optional;

/**
 * How wide the columns of a live display are; 0 for one that is left out. What can be spared goes first: space for long names, then
 * the loss, then the bar.
 *
 * @param name of a trial
 * @param bar how much is done
 * @param count epochs or trials
 * @param note the loss, or how much is done in percent
 * @param left the time left
 */
record RowLayout(int name, int bar, int count, int note, int left) {
    /** Between two columns. */
    static final String GAP = "  ";

    private static final int LONG_NAME = 36;
    private static final int SHORT_NAME = 18;
    private static final int MOST_BAR = 40;
    private static final int COMFORTABLE_BAR = 12;
    private static final int LEAST_BAR = 8;
    private static final int NOTE = "loss 0.1234".length();
    private static final int LEFT = "59:59 min left".length();

    /**
     * The most comfortable one that fits; empty when none does.
     *
     * @param width columns that a row may have
     * @param name columns that the longest name would like to have
     * @param count columns of the longest count
     */
    static Optional<RowLayout> of(int width, int name, int count) {
        int shortName = Math.min(name, SHORT_NAME);
        return withBar(width, Math.min(name, LONG_NAME), count, NOTE, COMFORTABLE_BAR)
                .or(() -> withBar(width, shortName, count, NOTE, COMFORTABLE_BAR))
                .or(() -> withBar(width, shortName, count, 0, LEAST_BAR))
                .or(() ->
                        Optional.of(new RowLayout(shortName, 0, count, 0, LEFT)).filter(row -> row.width() <= width));
    }

    private static Optional<RowLayout> withBar(int width, int name, int count, int note, int least) {
        int room = width - new RowLayout(name, 0, count, note, LEFT).width() - GAP.length();
        return room < least
                ? Optional.empty()
                : Optional.of(new RowLayout(name, Math.min(MOST_BAR, room), count, note, LEFT));
    }

    /** Columns of a row. */
    int width() {
        return name + gapped(bar) + gapped(count) + gapped(note) + gapped(left);
    }

    private static int gapped(int column) {
        return column == 0 ? 0 : GAP.length() + column;
    }
}
