package org.neuroplug.shell.internal.command;

import java.util.ArrayList;
import java.util.List;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.store.StoredTrial;
import org.neuroplug.api.store.TrialState;

/** What is left to do of a run, for people. */
final class Remainder {
    /** So many trials are told one by one. */
    private static final int TOLD = 8;

    private final RunResult run;
    private final List<StoredTrial> trials;

    /** @param trials all of the run's */
    Remainder(RunResult run, List<StoredTrial> trials) {
        this.run = run;
        this.trials = trials;
    }

    List<String> lines() {
        List<StoredTrial> begun = in(TrialState.STARTED);
        List<String> lines = new ArrayList<>();
        lines.add("run " + run.plan().id() + ": " + in(TrialState.FINISHED).size() + " of " + trials.size()
                + " trials are finished, " + failed() + begun.size() + " begun, "
                + in(TrialState.PLANNED).size() + " to do");
        begun.stream().limit(TOLD).map(this::line).forEach(lines::add);
        if (begun.size() > TOLD) {
            lines.add("  and " + (begun.size() - TOLD) + " more");
        }
        return lines;
    }

    private List<StoredTrial> in(TrialState state) {
        return trials.stream().filter(trial -> trial.state() == state).toList();
    }

    private String failed() {
        int failed = in(TrialState.FAILED).size();
        return failed == 0 ? "" : failed + " failed, ";
    }

    private String line(StoredTrial trial) {
        return "  " + RunNames.clean(trial.trial().arm().toString()) + ", seed "
                + trial.trial().seed() + ": " + trial.epochs().size() + " of "
                + run.plan().spec().training(trial.trial().arm()).epochs() + " epochs";
    }
}
