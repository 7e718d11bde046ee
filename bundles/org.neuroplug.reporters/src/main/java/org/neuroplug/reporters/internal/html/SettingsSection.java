package org.neuroplug.reporters.internal.html;

import org.neuroplug.reporters.internal.view.Fact;
import org.neuroplug.reporters.internal.view.RunFacts;

/** What the run was. */
final class SettingsSection implements Section {
    private final Report report;

    SettingsSection(Report report) {
        this.report = report;
    }

    @Override
    public void write(Markup page) {
        page.open("section").line();
        page.element("h2", "Experiment");
        page.open("dl").line();
        for (Fact fact : RunFacts.of(report.run())) {
            page.element("dt", fact.label());
            page.element("dd", fact.value()).line();
        }
        page.close().line().close().line();
    }
}
