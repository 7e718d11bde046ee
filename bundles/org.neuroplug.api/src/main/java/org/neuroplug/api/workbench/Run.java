package org.neuroplug.api.workbench;

import java.util.List;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.RunResult;
import org.osgi.annotation.versioning.ProviderType;

/** A run under way. */
@ProviderType
public interface Run {
    /** What was planned. */
    RunPlan plan();

    /**
     * Waits until the run has ended and every listener has had its last event.
     *
     * @throws InterruptedException when the waiting thread is interrupted; the run goes on
     */
    RunResult await() throws InterruptedException;

    /** Asks the run to stop: no further trial starts, and a running one stops before its next batch. Returns at once. */
    void cancel();

    /** One sentence for each reporter or listener that failed and was dropped; complete once {@link #await} returned. */
    List<String> reportFailures();
}
