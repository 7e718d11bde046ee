package org.neuroplug.reporters.internal.console;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.experiment.ArmNames;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.RunStatus;
import org.neuroplug.api.run.TrialFailure;
import org.neuroplug.api.statistics.Comparison;
import org.neuroplug.reporters.internal.PluginRemarks;
import org.neuroplug.reporters.internal.view.Figures;

/** The report of one run: what it was, the table, what follows from it, what went wrong, and a closing line. */
final class ConsoleReport {
    /** So many failures are listed; the rest is counted. */
    private static final int LISTED = 20;

    private final RunResult run;
    private final Comparison comparison;
    private final int width;

    ConsoleReport(RunResult run, Comparison comparison, int width) {
        this.run = run;
        this.comparison = comparison;
        this.width = width;
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
        Table table = ArmTable.of(run, comparison);
        if (table.isAmbiguous(width)) {
            table = ArmTable.numbered(run, comparison);
            lines.addAll(table.lines(width));
            lines.add("");
            numbers(lines);
        } else {
            lines.addAll(table.lines(width));
        }
        lines.add("");
        lines.addAll(new Verdicts(comparison, width).lines());
        failures(lines);
        remarks(table, lines);
        lines.addAll(Text.wrap(closing(), width, 0));
        return lines;
    }

    /** Which arm has which number. */
    private void numbers(List<String> lines) {
        ArmNames names = new ArmNames(run.plan().spec().arms());
        List<Arm> arms = ArmTable.arms(run, comparison);
        int digits = String.valueOf(arms.size()).length();
        for (int i = 0; i < arms.size(); i++) {
            String number = Text.right(String.valueOf(i + 1), Math.max(digits, "arm".length()));
            lines.addAll(Text.wrap(number + "  " + Text.clean(names.of(arms.get(i))), width, number.length() + 2));
        }
    }

    private void failures(List<String> lines) {
        List<TrialFailure> failures = run.failures();
        if (failures.isEmpty()) {
            return;
        }
        lines.add("failed");
        failures.stream()
                .limit(LISTED)
                .forEach(failure -> lines.addAll(Text.wrap("  " + Text.clean(failure.toString()), width, 4)));
        if (failures.size() > LISTED) {
            lines.add("  and " + (failures.size() - LISTED) + " more");
        }
        lines.add("");
    }

    private void remarks(Table table, List<String> lines) {
        List<String> remarks =
                new ArrayList<>(PluginRemarks.of(run).stream().map(Text::clean).toList());
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
        String end = run.status() == RunStatus.CANCELLED
                ? "Cancelled after " + seconds + ": " + trials + " finished"
                : trials + " finished in " + seconds;
        return end + " · run " + Text.clean(run.plan().id());
    }
}
