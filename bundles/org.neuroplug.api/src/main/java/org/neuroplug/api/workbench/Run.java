package org.neuroplug.api.workbench;

import java.nio.file.Path;
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

    /**
     * One sentence for each reporter or listener that failed and was dropped, and for each model that could not be
     * saved; complete once {@link #await} returned.
     */
    List<String> reportFailures();

    /** The folders of the models that were saved, in the order of the plan; complete once {@link #await} returned. */
    List<Path> savedModels();
}
