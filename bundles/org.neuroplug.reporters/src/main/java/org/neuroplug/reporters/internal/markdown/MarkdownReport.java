package org.neuroplug.reporters.internal.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.TrialFailure;
import org.neuroplug.api.statistics.Comparison;
import org.neuroplug.api.statistics.PairedComparison;
import org.neuroplug.reporters.internal.PluginRemarks;
import org.neuroplug.reporters.internal.view.Endings;
import org.neuroplug.reporters.internal.view.Fact;
import org.neuroplug.reporters.internal.view.Figures;
import org.neuroplug.reporters.internal.view.Headline;
import org.neuroplug.reporters.internal.view.Ranking;
import org.neuroplug.reporters.internal.view.RunFacts;

/** The document of one run: the answer first. */
final class MarkdownReport {
    private final RunResult run;
    private final Comparison comparison;
    private final Ranking ranking;
    private final List<String> lines = new ArrayList<>();

    MarkdownReport(RunResult run, Comparison comparison) {
        this.run = run;
        this.comparison = comparison;
        this.ranking = new Ranking(run, comparison);
    }

    String text() {
        lines.clear();
        lines.add("# Experiment " + Markdown.text(run.plan().spec().name()));
        paragraph("**" + Markdown.text(Headline.of(run, comparison)) + "**");
        paragraph(ending());
        ranking();
        verdicts();
        remarks();
        listed("How trials ended", Endings.of(run));
        listed(
                "Failed trials",
                run.failures().stream().map(TrialFailure::toString).toList());
        settings();
        section("Provenance");
        lines.addAll(new ProvenanceLists(run).lines());
        return String.join("\n", lines) + "\n";
    }

    private void section(String title) {
        lines.add("");
        lines.add("## " + title);
        lines.add("");
    }

    private void paragraph(String text) {
        lines.add("");
        lines.add(text);
    }

    private String ending() {
        int finished = run.results().size();
        int planned = run.plan().trials().size();
        String trials = finished + " of " + Figures.count(planned, "trial") + " finished in "
                + Figures.decimal(run.seconds(), 1) + " seconds";
        return "Run " + Markdown.text(run.plan().id()) + ": " + trials
                + switch (run.status()) {
                    case CANCELLED -> ", then it was cancelled.";
                    case TIME_LIMIT -> ", then its time was over.";
                    default -> ".";
                };
    }

    private void ranking() {
        if (!ranking.arms().isEmpty()) {
            section("Ranking");
            lines.addAll(new RankingTable(ranking, comparison).lines());
        }
        if (!ranking.unfinished().isEmpty()) {
            paragraph("Without a result: "
                    + ranking.unfinished().stream().map(Markdown::text).collect(Collectors.joining(", ")) + ".");
        }
    }

    private void verdicts() {
        List<PairedComparison> pairs = comparison.againstBaseline();
        if (pairs.isEmpty()) {
            return;
        }
        section("What can be concluded");
        pairs.forEach(pair -> lines.add("- " + Markdown.text(pair.words())));
        String methods = pairs.stream()
                .map(pair -> pair.tests().method().toString())
                .distinct()
                .collect(Collectors.joining(", "));
        paragraph("v better, \\* worse than " + Markdown.text(ranking.name(comparison.baseline())) + "; ± for "
                + Figures.percent(1 - comparison.alpha()) + "; p: " + methods
                + (pairs.size() > 1 ? ", Holm-corrected for " + pairs.size() + " pairs." : "."));
    }

    private void remarks() {
        List<String> remarks = new ArrayList<>(PluginRemarks.of(run));
        remarks.addAll(comparison.remarks());
        remarks.forEach(remark -> paragraph("Note: " + Markdown.text(remark)));
    }

    private void listed(String title, List<String> sentences) {
        if (!sentences.isEmpty()) {
            section(title);
            sentences.forEach(sentence -> lines.add("- " + Markdown.text(sentence)));
        }
    }

    private void settings() {
        section("Settings");
        for (Fact fact : RunFacts.of(run)) {
            String label = fact.label().isEmpty() ? "source" : fact.label();
            lines.add("- " + label + ": " + Markdown.text(fact.value()));
        }
    }
}
