package org.neuroplug.core.internal.run;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.core.internal.control.TimeBudget;
import org.neuroplug.core.internal.registry.PluginRegistry;

/** What all trials of a run need to be trained. Safe for use from several threads. */
final class TrialRunner {
    private final PluginRegistry registry;
    private final RunContext run;
    private final TimeBudget time;
    private final BooleanSupplier cancelled;
    private final Consumer<RunEvent> events;

    /** @param time of the whole run */
    TrialRunner(
            PluginRegistry registry,
            RunContext run,
            TimeBudget time,
            BooleanSupplier cancelled,
            Consumer<RunEvent> events) {
        this.registry = registry;
        this.run = run;
        this.time = time;
        this.cancelled = cancelled;
        this.events = events;
    }

    /** A trial that has not begun. */
    TrialRun trial(Trial trial) {
        return new TrialRun(this, trial);
    }

    /** Begins a trial, once more perhaps. */
    Attempt attempt(Trial trial) {
        return new Attempt(
                registry,
                run,
                trial,
                time,
                cancelled,
                epoch -> events.accept(new RunEvent.EpochFinished(trial, epoch)));
    }

    /** Whether a trial that failed is tried again. One that diverged is not: the same seed gives the same numbers. */
    boolean triesAgain(int tries, Throwable thrown) {
        return tries <= run.plan().spec().control().retries()
                && !(thrown instanceof ArithmeticException)
                && !cancelled.getAsBoolean()
                && !time.isOver();
    }

    void tell(RunEvent event) {
        events.accept(event);
    }
}
