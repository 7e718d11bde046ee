package org.neuroplug.shell.internal.progress;

import java.util.Locale;

/** Losses as they are shown while a run is under way. */
final class Losses {
    private static final double DIGITS = 1e4;
    private static final int WHOLE = 10_000;
    private static final double LARGE = 10;

    private Losses() {}

    /** Four digits behind the point, put together by hand: this is done often, and a formatter reads its pattern each time. */
    static String text(double loss) {
        double size = Math.abs(loss);
        if (!(size < LARGE)) {
            return size < WHOLE
                    ? String.format(Locale.ROOT, size < 100 ? "%.3f" : "%.1f", loss)
                    : String.format(Locale.ROOT, "%.1e", loss);
        }
        long scaled = Math.round(size * DIGITS);
        String digits = String.valueOf(WHOLE + scaled % WHOLE).substring(1);
        return (loss < 0 && scaled > 0 ? "-" : "") + scaled / WHOLE + "." + digits;
    }
}
