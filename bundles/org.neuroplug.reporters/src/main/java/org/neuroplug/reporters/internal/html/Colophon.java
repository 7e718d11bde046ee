package org.neuroplug.reporters.internal.html;

/** Who made the page, and how to come to it again. */
final class Colophon implements Section {
    private final Report report;

    Colophon(Report report) {
        this.report = report;
    }

    @Override
    public void write(Markup page) {
        String workbench = report.run().results().stream()
                .map(result -> result.provenance().environment().workbench())
                .findFirst()
                .orElse("Neuroplug");
        page.element("footer", workbench + " · run " + report.run().plan().id(), "class", "soft");
    }
}
