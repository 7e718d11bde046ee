package org.neuroplug.reporters.internal.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.neuroplug.api.statistics.Comparison;
import org.neuroplug.api.statistics.PairedComparison;
import org.neuroplug.reporters.internal.view.Figures;

/** What can be said of the arms against the baseline, in words, below the table. */
final class Verdicts {
    /** So many are told; the rest is counted. */
    private static final int TOLD = 12;

    private final Comparison comparison;
    private final int width;

    Verdicts(Comparison comparison, int width) {
        this.comparison = comparison;
        this.width = width;
    }

    /** None when nothing was tested; otherwise with an empty line at the end. */
    List<String> lines() {
        List<PairedComparison> pairs = comparison.againstBaseline();
        List<String> lines = new ArrayList<>();
        if (pairs.isEmpty()) {
            return lines;
        }
        pairs.stream().limit(TOLD).forEach(pair -> lines.addAll(Text.wrap(Text.clean(pair.words()), width, 2)));
        if (pairs.size() > TOLD) {
            lines.add("and " + (pairs.size() - TOLD) + " more, as a json report tells");
        }
        lines.addAll(Text.wrap(Text.clean(legend(pairs)), width, 2));
        lines.add("");
        return lines;
    }

    private String legend(List<PairedComparison> pairs) {
        String methods = pairs.stream()
                .map(pair -> pair.tests().method().toString())
                .distinct()
                .collect(Collectors.joining(", "));
        String baseline = comparison
                .of(comparison.baseline())
                .map(arm -> "v better, * worse than " + arm.name() + "; ")
                .orElse("");
        return "(" + baseline + "± for " + Figures.percent(1 - comparison.alpha()) + "; p: " + methods
                + (pairs.size() > 1 ? ", Holm-corrected for " + pairs.size() + " pairs" : "") + ")";
    }
}
