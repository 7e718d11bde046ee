package org.neuroplug.reporters.internal.html;

import java.util.List;
import org.neuroplug.api.run.TrialFailure;

/** Trials that came to no result, and why. */
final class FailureSection implements Section {
    /** So many are listed; the rest is counted. */
    private static final int LISTED = 100;

    private final List<TrialFailure> failures;

    FailureSection(Report report) {
        this.failures = report.run().failures();
    }

    @Override
    public void write(Markup page) {
        if (failures.isEmpty()) {
            return;
        }
        page.open("section", "id", "failures").line();
        page.element("h2", "Failed trials");
        page.open("ul", "class", "failures").line();
        failures.stream().limit(LISTED).forEach(failure -> page.element("li", failure.toString())
                .line());
        page.close().line();
        if (failures.size() > LISTED) {
            page.element("p", "And " + (failures.size() - LISTED) + " more.", "class", "soft");
        }
        page.close().line();
    }
}
