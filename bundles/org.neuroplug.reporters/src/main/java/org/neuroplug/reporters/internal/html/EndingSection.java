package org.neuroplug.reporters.internal.html;

import java.util.List;
import org.neuroplug.reporters.internal.view.Endings;

/** Trials that were not trained to their last epoch, or were tried again. */
final class EndingSection implements Section {
    /** So many lines are shown; the rest is counted. */
    private static final int LISTED = 100;

    private final List<String> lines;

    EndingSection(Report report) {
        this.lines = Endings.of(report.run());
    }

    @Override
    public void write(Markup page) {
        if (lines.isEmpty()) {
            return;
        }
        page.open("section", "id", "endings").line();
        page.element("h2", "How trials ended");
        page.open("ul").line();
        lines.stream().limit(LISTED).forEach(text -> page.element("li", text).line());
        page.close().line();
        if (lines.size() > LISTED) {
            page.element("p", "And " + (lines.size() - LISTED) + " more.", "class", "soft");
        }
        page.close().line();
    }
}
