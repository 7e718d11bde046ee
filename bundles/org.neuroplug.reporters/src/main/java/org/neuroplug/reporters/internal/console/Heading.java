package org.neuroplug.reporters.internal.console;

import java.util.ArrayList;
import java.util.List;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.reporters.internal.view.Fact;
import org.neuroplug.reporters.internal.view.RunFacts;

/** What the run was: the lines above the table. */
final class Heading {
    private static final int LABEL = 11;

    private final RunResult run;
    private final int width;

    Heading(RunResult run, int width) {
        this.run = run;
        this.width = width;
    }

    List<String> lines() {
        List<String> lines =
                new ArrayList<>(Text.wrap(Text.clean(run.plan().spec().name()), width, 2));
        lines.add("");
        RunFacts.of(run).forEach(fact -> lines.addAll(fact(fact)));
        return lines;
    }

    private List<String> fact(Fact fact) {
        String label = Text.left(fact.label(), LABEL);
        return Text.wrap("  " + label + Text.clean(fact.value()), width, LABEL + 2);
    }
}
