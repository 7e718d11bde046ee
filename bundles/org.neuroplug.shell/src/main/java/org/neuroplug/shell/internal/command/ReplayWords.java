package org.neuroplug.shell.internal.command;

import java.util.ArrayList;
import java.util.List;
import org.neuroplug.api.replay.OriginDifference;
import org.neuroplug.api.replay.RunComparison;

/** Repetitions of runs for people. */
final class ReplayWords {
    private ReplayWords() {}

    /** What is known before it starts. */
    static List<String> origins(String original, List<OriginDifference> origins) {
        List<String> lines = new ArrayList<>();
        lines.add(
                origins.isEmpty()
                        ? "replay of " + original
                                + ": plug-ins, data, settings, engine, Java and machine are as they were"
                        : "replay of " + original + ": not as it was");
        origins.forEach(difference -> lines.add("  " + RunNames.clean(difference.toString())));
        return lines;
    }

    /**
     * What came of it.
     *
     * @param repetition the id of the new run
     */
    static List<String> verdict(String original, String repetition, RunComparison comparison) {
        String runs = "run " + repetition + " repeats " + original;
        String compared = count(comparison.trials(), "trial") + ", " + count(comparison.epochs(), "epoch");
        List<String> lines = new ArrayList<>();
        if (comparison.differences().isEmpty()) {
            lines.add((comparison.identical() ? "identical: " : "nothing to compare: ")
                    + compared
                    + (comparison.identical() ? ", to the last bit; " : "; ")
                    + runs);
        } else {
            lines.add("different: "
                    + RunNames.clean(comparison.differences().get(0).toString()));
            int different = comparison.differences().size();
            lines.add(different + " of " + count(comparison.trials() + comparison.unfinished(), "trial")
                    + (different == 1 ? " differs" : " differ") + "; compared are " + compared + "; " + runs);
        }
        if (comparison.unfinished() > 0) {
            lines.add(count(comparison.unfinished(), "trial") + " did not end in both: compared as far as both came");
        }
        return lines;
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
