package org.neuroplug.reporters.internal.html;

import java.util.Locale;

/** Lengths of a drawing: parts of whatever width it is shown in. */
final class Percent {
    private Percent() {}

    /** {@code 12.34%}. */
    static String of(double percent) {
        return number(percent) + "%";
    }

    /** {@code 12.34}. */
    static String number(double x) {
        return String.format(Locale.ROOT, "%.2f", x);
    }
}
