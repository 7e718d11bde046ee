package org.neuroplug.checks;

import java.util.List;
import org.neuroplug.checks.Finding.Outcome;

/**
 * What a check found.
 *
 * @param findings one for each part, in the order in which they were made
 */
public record Verdict(List<Finding> findings) {
    /** Changes whenever a plug-in that was found good may be found bad, or the reverse; verdicts kept on file name it. */
    public static final String CHECKS_VERSION = "1";

    /** Nothing to find fault with. */
    public static final Verdict GOOD = new Verdict(List.of());

    private static final String CHECK = "check";

    public Verdict {
        findings = List.copyOf(findings);
    }

    /** The plug-in could not be checked, or not to the end, and why: no fault of the plug-in. */
    public static Verdict unchecked(String why) {
        return new Verdict(List.of(new Finding(CHECK, Outcome.SKIPPED, why)));
    }

    /** Whether it says something of the plug-in, so that the next check would come to the same. */
    public boolean isConclusive() {
        return findings.stream().noneMatch(f -> f.part().equals(CHECK));
    }

    /** Nothing failed. */
    public boolean passed() {
        return findings.stream().noneMatch(f -> f.outcome() == Outcome.FAILED);
    }

    /** The first failure, in one line; empty when nothing failed. */
    public String reason() {
        return findings.stream()
                .filter(f -> f.outcome() == Outcome.FAILED)
                .map(Finding::toString)
                .findFirst()
                .orElse("");
    }

    /** Every finding on a line of its own. */
    @Override
    public String toString() {
        return String.join(
                "\n",
                findings.stream()
                        .map(f -> f.outcome().name().toLowerCase(java.util.Locale.ROOT) + " " + f)
                        .toList());
    }
}
