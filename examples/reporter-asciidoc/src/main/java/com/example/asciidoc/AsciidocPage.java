package com.example.asciidoc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.run.ArmSummary;
import org.neuroplug.api.run.RunResult;

/** The text of the report. */
final class AsciidocPage {
    private AsciidocPage() {}

    static String of(RunResult run) {
        List<String> lines = new ArrayList<>();
        lines.add("= Experiment " + literal(run.plan().spec().name()));
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "Run %s on data set %s: %s after %.1f s; %d of %d trials finished.",
                literal(run.plan().id()),
                literal(run.plan().spec().dataset().toString()),
                run.status().name().toLowerCase(Locale.ROOT),
                run.seconds(),
                run.results().size(),
                run.plan().trials().size()));
        lines.add("");
        lines.add("[cols=\"<2,<2,5*>1\",options=\"header\"]");
        lines.add("|===");
        lines.add("|activation |optimizer |seeds |test accuracy |test loss |train loss |µs per step");
        run.summary().forEach(arm -> lines.add(row(arm)));
        lines.add("|===");
        if (!run.failures().isEmpty()) {
            lines.add("");
            run.failures().forEach(failure -> lines.add("* " + literal(failure.toString())));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String row(ArmSummary arm) {
        return String.format(
                Locale.ROOT,
                "|%s |%s |%d |%.4f |%.4f |%.4f |%.0f",
                literal(arm.arm().activation().toString()),
                literal(arm.arm().optimizer() + settings(arm.arm())),
                arm.seeds(),
                arm.test().accuracy(),
                arm.test().loss(),
                arm.train().loss(),
                arm.stepMedian());
    }

    /** What else an arm differs in. */
    private static String settings(Arm arm) {
        return arm.settings().isEmpty() ? "" : ", " + arm.settingsInWords();
    }

    /** A text that comes from outside, as it is: it can neither end its cell nor be markup, whatever it holds. */
    private static String literal(String text) {
        String plain = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ")
                .replace('`', '\'')
                .replace("|", "\\|")
                .strip();
        return "`+" + (plain.isEmpty() ? "-" : plain) + "+`";
    }
}
