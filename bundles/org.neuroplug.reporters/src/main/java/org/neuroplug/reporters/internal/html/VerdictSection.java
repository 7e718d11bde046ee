package org.neuroplug.reporters.internal.html;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.neuroplug.api.statistics.Comparison;
import org.neuroplug.api.statistics.PairedComparison;
import org.neuroplug.api.statistics.Verdict;
import org.neuroplug.reporters.internal.PluginRemarks;
import org.neuroplug.reporters.internal.view.Figures;

/** What can be concluded, in words; every pair of arms, folded; and what a reader must know about the run. */
final class VerdictSection implements Section {
    private final Report report;
    private final Comparison comparison;

    VerdictSection(Report report) {
        this.report = report;
        this.comparison = report.comparison();
    }

    @Override
    public void write(Markup page) {
        List<String> remarks = new ArrayList<>(comparison.remarks());
        remarks.addAll(PluginRemarks.of(report.run()));
        if (remarks.isEmpty() && comparison.pairs().isEmpty()) {
            return;
        }
        page.open("section").line();
        page.element("h2", "What can be concluded");
        verdicts(page);
        remarks.forEach(remark -> page.element("p", remark, "class", "remark").line());
        if (comparison.pairs().size() > 1) {
            pairs(page);
        }
        page.close().line();
    }

    private void verdicts(Markup page) {
        List<PairedComparison> pairs = comparison.againstBaseline();
        if (pairs.isEmpty()) {
            return;
        }
        page.open("ul", "class", "verdicts").line();
        for (PairedComparison pair : pairs) {
            page.open("li");
            page.element("span", pair.verdict() == Verdict.UNDECIDED ? "○" : "●", "class", "sign");
            page.text(" " + pair.words()).close().line();
        }
        page.close().line();
        page.element("p", method(pairs), "class", "soft");
    }

    private String method(List<PairedComparison> pairs) {
        String methods = pairs.stream()
                .map(pair -> pair.tests().method().toString())
                .distinct()
                .collect(Collectors.joining(", "));
        return "± for " + Figures.percent(1 - comparison.alpha()) + "; p by " + methods
                + (pairs.size() > 1 ? ", Holm-corrected for " + pairs.size() + " pairs." : ".");
    }

    private void pairs(Markup page) {
        page.open("details").element("summary", "All " + comparison.pairs().size() + " pairs of arms");
        page.open("div", "class", "wide").open("table", "class", "plain").line();
        page.open("tr");
        for (String title : List.of("pair", "difference", "p, corrected", "paired t", "Wilcoxon", "effect size", "n")) {
            page.element("th", title, "scope", "col");
        }
        page.close().line();
        comparison.pairs().forEach(pair -> row(page, pair));
        page.close().close().close().line();
    }

    private void row(Markup page, PairedComparison pair) {
        page.open("tr");
        page.element(
                "td",
                report.ranking().name(pair.first()) + " – " + report.ranking().name(pair.second()));
        String difference = report.figures()
                .difference(pair.difference().mean(), pair.difference().interval());
        page.element("td", Signs.sign(pair.verdict()) + " " + difference, "class", Signs.kind(pair.verdict()));
        page.element("td", p(pair.adjustedP()));
        page.element("td", p(pair.tests().t().p()));
        page.element("td", p(pair.tests().wilcoxon().p()));
        page.element(
                "td",
                pair.difference()
                        .effect()
                        .map(e -> Figures.decimal(e.value(), 2))
                        .orElse(Figures.NONE));
        page.element("td", String.valueOf(pair.difference().n()));
        page.close().line();
    }

    private static String p(double p) {
        return p < 0.001 ? "<0.001" : Figures.decimal(p, 3);
    }
}
