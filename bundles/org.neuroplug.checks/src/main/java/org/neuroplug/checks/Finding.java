package org.neuroplug.checks;

import java.util.Objects;

/**
 * What one part of a check came to.
 *
 * @param part what was looked at, such as {@code gradient}
 * @param outcome how it ended
 * @param text the figures, with the worst point of a part that failed: {@code x=-0.01: derivative 0.98, numeric 1}
 */
public record Finding(String part, Outcome outcome, String text) {
    /** How a part of a check ends. */
    public enum Outcome {
        /** The plug-in does what its contract says. */
        PASSED,
        /** It does not. */
        FAILED,
        /** Nobody can tell: what the part needs, such as a file, is not there. */
        SKIPPED
    }

    public Finding {
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(text, "text");
    }

    /** As one line: {@code gradient: x=-0.01: derivative 0.98, numeric 1}. */
    @Override
    public String toString() {
        return part + ": " + text;
    }
}
