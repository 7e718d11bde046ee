package org.neuroplug.reporters.internal.html;

import org.neuroplug.api.experiment.Arm;

/** An arm's name behind its colour, as the head of a row. */
final class ArmLabel {
    private final Report report;

    ArmLabel(Report report) {
        this.report = report;
    }

    void write(Markup page, Arm arm) {
        page.open("th", "scope", "row", "class", "arm " + report.colour(arm));
        page.element("span", "", "class", "swatch");
        page.element("span", report.ranking().name(arm), "class", "name");
        page.close();
    }
}
