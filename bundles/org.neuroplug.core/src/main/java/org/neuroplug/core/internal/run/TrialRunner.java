package org.neuroplug.core.internal.run;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.run.EpochResult;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.core.internal.control.TimeBudget;
import org.neuroplug.core.internal.control.TrialRules;
import org.neuroplug.core.internal.registry.PluginRegistry;

/** What all trials of a run need to be trained. Safe for use from several threads. */
final class TrialRunner {
    private final PluginRegistry registry;
    private final RunContext run;
    private final TimeBudget time;
    private final IntPredicate stopsBefore;
    private final Consumer<RunEvent> events;

    /**
     * @param time of the whole run
     * @param stopsBefore whether no trial goes on to a step with this number within its epoch; asked before each
     */
    TrialRunner(
            PluginRegistry registry,
            RunContext run,
            TimeBudget time,
            IntPredicate stopsBefore,
            Consumer<RunEvent> events) {
        this.registry = registry;
        this.run = run;
        this.time = time;
        this.stopsBefore = stopsBefore;
        this.events = events;
    }

    /** A trial that has not begun. */
    TrialRun trial(Trial trial) {
        return new TrialRun(this, trial);
    }

    /** A trial that has come to its end after these epochs, before the run was interrupted. */
    TrialRun ended(Trial trial, List<EpochResult> epochs) {
        ExperimentSpec spec = run.plan().spec();
        TrialRules rules =
                new TrialRules(spec.control(), spec.training(trial.arm()).epochs(), time, System::nanoTime);
        rules.goOn(epochs, Optional.empty());
        return TrialRun.ended(this, trial, rules);
    }

    /**
     * Begins a trial, once more perhaps.
     *
     * @param tries how often it was begun in this part of the run; the first time, it goes on from its checkpoint, when it has one
     */
    Attempt attempt(Trial trial, int tries) {
        return new Attempt(
                registry,
                run,
                trial,
                time,
                stopsBefore,
                tries == 1,
                epoch -> events.accept(new RunEvent.EpochFinished(trial, epoch)));
    }

    /** Whether a trial that failed is tried again. One that diverged is not: the same seed gives the same numbers. */
    boolean triesAgain(int tries, Throwable thrown) {
        return tries <= run.plan().spec().control().retries()
                && !(thrown instanceof ArithmeticException)
                && !stopsBefore.test(TrialMonitor.FIRST_STEP)
                && !time.isOver();
    }

    void tell(RunEvent event) {
        events.accept(event);
    }
}
