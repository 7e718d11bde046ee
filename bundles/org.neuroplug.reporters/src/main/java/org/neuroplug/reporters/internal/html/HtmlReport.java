package org.neuroplug.reporters.internal.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.statistics.Comparison;

/** The page of one run: the answer first, then what it rests on. */
final class HtmlReport {
    private static final String STYLE = "report.css";
    /** Nothing is loaded from anywhere, and nothing runs, even if a text should find a way past the escaping. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private final Report report;

    HtmlReport(RunResult run, Comparison comparison) {
        this.report = Report.of(run, comparison);
    }

    String page() throws IOException {
        Markup page = new Markup();
        page.doctype().open("html", "lang", "en").line();
        head(page);
        page.open("body").line().open("main").line();
        for (Section section : sections()) {
            section.write(page);
            page.line();
        }
        page.close().line().close().line().close().line();
        return page.toString();
    }

    private List<Section> sections() {
        return List.of(
                new Masthead(report),
                new RankingSection(report),
                new VerdictSection(report),
                new DifferenceSection(report),
                new CurveSection(report),
                new StepTimeSection(report),
                new BestArmSection(report),
                new EndingSection(report),
                new FailureSection(report),
                new SettingsSection(report),
                new ProvenanceSection(report),
                new Colophon(report));
    }

    private void head(Markup page) throws IOException {
        page.open("head").line();
        page.empty("meta", "charset", "utf-8").line();
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        page.empty("meta", "name", "color-scheme", "content", "light dark").line();
        page.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY)
                .line();
        page.element("title", report.run().plan().spec().name() + " · Neuroplug")
                .line();
        page.style(sheet());
        page.close().line();
    }

    private static String sheet() throws IOException {
        try (InputStream sheet = HtmlReport.class.getResourceAsStream(STYLE)) {
            if (sheet == null) {
                throw new IOException("the style sheet " + STYLE + " is not in the bundle");
            }
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
