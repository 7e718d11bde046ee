package org.neuroplug.datasets.internal.csv;

/** A value from a file as a message can quote it: on one line, and not all of it when it is long. */
final class Excerpt {
    private static final int LONGEST = 40;

    private Excerpt() {}

    static String of(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= LONGEST ? "'" + line + "'" : "'" + line.substring(0, LONGEST) + "…'";
    }
}
