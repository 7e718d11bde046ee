package org.neuroplug.api.plugin;

import java.util.Objects;

/**
 * What one part of a plug-in's check found.
 *
 * @param part what was looked at, such as {@code gradient}
 * @param outcome how it ended
 * @param text the figures, with the worst point of a part that failed
 */
public record PluginFinding(String part, Outcome outcome, String text) {
    /** How a part of a check ends. */
    public enum Outcome {
        /** The plug-in does what its contract says. */
        PASSED,
        /** It does not. */
        FAILED,
        /** What the part needs, such as a file, is not there. */
        SKIPPED
    }

    public PluginFinding {
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(text, "text");
    }
}
