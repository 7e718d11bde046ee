package org.neuroplug.shell.internal.command;

import java.util.ArrayList;
import java.util.List;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.RunStatus;
import org.neuroplug.api.workbench.Run;

/** What remains of a run that has ended, in lines for standard error. */
final class Remains {
    private final Run run;
    private final RunResult result;
    private final RunWait.Asked asked;

    Remains(Run run, RunResult result, RunWait.Asked asked) {
        this.run = run;
        this.result = result;
        this.asked = asked;
    }

    /** How many trials did not finish; nothing when all did. */
    List<String> counts() {
        int trials = result.plan().trials().size();
        List<String> lines = new ArrayList<>();
        if (cancelled()) {
            lines.add("cancelled: " + result.results().size() + " of " + trials + " trials finished");
        }
        if (result.status() == RunStatus.TIME_LIMIT) {
            lines.add("the run's time was over: " + result.compared().size() + " of " + trials
                    + " trials were trained to their end");
        }
        if (!result.failures().isEmpty()) {
            lines.add(result.failures().size() + " of " + trials + " trials failed");
        }
        return lines;
    }

    /** What of a run that was stopped is kept, and how it goes on; nothing for others. */
    List<String> kept() {
        if (!cancelled()) {
            return List.of();
        }
        if (!run.isKept()) {
            return List.of("the run is not kept, and cannot be resumed");
        }
        String but = asked == RunWait.Asked.NOW ? " but the epochs in progress" : "";
        return List.of("everything is kept" + but + ": 'resume " + result.plan().id() + "' goes on");
    }

    private boolean cancelled() {
        return result.status() == RunStatus.CANCELLED;
    }
}
