package org.neuroplug.reporters.internal.console;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.experiment.ArmNames;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.TrialFailure;
import org.neuroplug.api.statistics.Comparison;
import org.neuroplug.reporters.internal.PluginRemarks;
import org.neuroplug.reporters.internal.view.Endings;
import org.neuroplug.reporters.internal.view.Figures;

/** The report of one run: what it was, the table, what follows from it, what went wrong, and a closing line. */
final class ConsoleReport {
    /** So many failures, or endings, are listed; the rest is counted. */
    private static final int LISTED = 20;

    private final RunResult run;
    private final Comparison comparison;
    private final int width;
    private final boolean unicode;

    /**
     * @param width columns that a line may have
     * @param unicode whether a terminal shows block characters
     */
    ConsoleReport(RunResult run, Comparison comparison, int width, boolean unicode) {
        this.run = run;
        this.comparison = comparison;
        this.width = width;
        this.unicode = unicode;
    }

    void write(Writer out) throws IOException {
        for (String line : lines()) {
            out.write(line.stripTrailing());
            out.write('\n');
        }
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>(new Heading(run, width).lines());
        lines.add("");
        ArmTable arms = new ArmTable(run, comparison);
        boolean numbered = arms.table().isAmbiguous(width);
        Table table = numbered ? arms.numbered() : arms.table();
        Optional<SparkColumn> spark = SparkColumn.of(run, comparison, width - table.widthWithAnother(), unicode);
        Table shown = spark.map(s -> table.with(s.column(arms.arms()))).orElse(table);
        lines.addAll(shown.lines(width));
        if (numbered) {
            lines.add("");
            numbers(arms.arms(), lines);
        }
        lines.add("");
        lines.addAll(new Verdicts(comparison, width).lines());
        section("how trials ended", Endings.of(run), lines);
        section("failed", run.failures().stream().map(TrialFailure::toString).toList(), lines);
        remarks(shown, spark, lines);
        lines.addAll(Text.wrap(closing(), width, 0));
        return lines;
    }

    /** Which arm has which number. */
    private void numbers(List<Arm> arms, List<String> lines) {
        ArmNames names = new ArmNames(run.plan().spec().arms());
        int digits = String.valueOf(arms.size()).length();
        for (int i = 0; i < arms.size(); i++) {
            String number = Text.right(String.valueOf(i + 1), Math.max(digits, "arm".length()));
            lines.addAll(Text.wrap(number + "  " + Text.clean(names.of(arms.get(i))), width, number.length() + 2));
        }
    }

    private void section(String title, List<String> sentences, List<String> lines) {
        if (sentences.isEmpty()) {
            return;
        }
        lines.add(title);
        sentences.stream()
                .limit(LISTED)
                .forEach(sentence -> lines.addAll(Text.wrap("  " + Text.clean(sentence), width, 4)));
        if (sentences.size() > LISTED) {
            lines.add("  and " + (sentences.size() - LISTED) + " more");
        }
        lines.add("");
    }

    private void remarks(Table table, Optional<SparkColumn> spark, List<String> lines) {
        List<String> remarks =
                new ArrayList<>(PluginRemarks.of(run).stream().map(Text::clean).toList());
        spark.map(SparkColumn::remark).ifPresent(remarks::add);
        List<String> omitted = table.omitted(width);
        if (!omitted.isEmpty()) {
            remarks.add("Left out for lack of width: " + String.join(", ", omitted) + ".");
        }
        comparison.remarks().stream().map(Text::clean).forEach(remarks::add);
        remarks.forEach(remark -> lines.addAll(Text.wrap(remark, width, 0)));
    }

    private String closing() {
        int finished = run.results().size();
        int planned = run.plan().trials().size();
        String trials = (finished == planned ? "" : finished + " of ") + Figures.count(planned, "trial");
        String seconds = Figures.decimal(run.seconds(), 1) + " seconds";
        String end =
                switch (run.status()) {
                    case CANCELLED -> "Cancelled after " + seconds + ": " + trials + " finished";
                    case TIME_LIMIT -> "Time was over after " + seconds + ": "
                            + run.compared().size() + " of " + Figures.count(planned, "trial") + " trained to the end";
                    default -> trials + " finished in " + seconds;
                };
        return end + " · run " + Text.clean(run.plan().id());
    }
}
