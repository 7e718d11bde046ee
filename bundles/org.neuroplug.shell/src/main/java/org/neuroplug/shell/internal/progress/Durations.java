package org.neuroplug.shell.internal.progress;

import java.util.Locale;

/** Times as people read them. */
public final class Durations {
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;

    private Durations() {}

    /** {@code 42 s}, {@code 3:05 min} or {@code 2:03:05 h}. */
    public static String text(double seconds) {
        long whole = Math.round(seconds);
        if (whole < MINUTE) {
            return whole + " s";
        }
        return whole < HOUR
                ? String.format(Locale.ROOT, "%d:%02d min", whole / MINUTE, whole % MINUTE)
                : String.format(Locale.ROOT, "%d:%02d:%02d h", whole / HOUR, whole % HOUR / MINUTE, whole % MINUTE);
    }
}
