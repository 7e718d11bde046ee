package com.example.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.neuroplug.api.run.ArmSummary;
import org.neuroplug.api.run.RunResult;

/** The text of the report. */
final class MarkdownPage {
    private MarkdownPage() {}

    static String of(RunResult run) {
        List<String> lines = new ArrayList<>();
        lines.add("# Experiment " + code(run.plan().spec().name()));
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "Run %s on data set %s: %s after %.1f s; %d of %d trials finished.",
                code(run.plan().id()),
                code(run.plan().spec().dataset().toString()),
                run.status().name().toLowerCase(Locale.ROOT),
                run.seconds(),
                run.results().size(),
                run.plan().trials().size()));
        lines.add("");
        lines.add("| activation | optimizer | seeds | test accuracy | test loss | train loss | µs per step |");
        lines.add("|---|---|--:|--:|--:|--:|--:|");
        run.summary().forEach(arm -> lines.add(row(arm)));
        if (!run.failures().isEmpty()) {
            lines.add("");
            run.failures().forEach(failure -> lines.add("- " + code(failure.toString())));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String row(ArmSummary arm) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %.4f | %.4f | %.4f | %.0f |",
                code(arm.arm().activation().toString()),
                code(arm.arm().optimizer().toString()),
                arm.seeds(),
                arm.test().accuracy(),
                arm.test().loss(),
                arm.train().loss(),
                arm.stepMedian());
    }

    /** A text that comes from outside, as code: it can neither end its cell nor be markup, whatever it holds. */
    private static String code(String text) {
        String plain = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ")
                .replace('`', '\'')
                .replace("|", "\\|")
                .strip();
        return "`" + (plain.isEmpty() ? "-" : plain) + "`";
    }
}
