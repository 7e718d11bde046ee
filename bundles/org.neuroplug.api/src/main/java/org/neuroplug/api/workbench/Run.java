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

    /**
     * Asks the run to stop at the next ends of epochs: no further trial starts, and a running one stops when it has finished the epoch
     * that it is in, from which {@link Workbench#resume} goes on. One that has thereby finished its last epoch comes to its result.
     * Returns at once; {@link #cancel} is sooner still.
     */
    void stopAfterEpoch();

    /**
     * Asks the run to stop: no further trial starts, and a running one stops before its next batch. When it is resumed, what came after
     * its last checkpoint is repeated. Returns at once.
     */
    void cancel();

    /**
     * One sentence for each reporter or listener that failed and was dropped, and for each model that could not be
     * saved; complete once {@link #await} returned.
     */
    List<String> reportFailures();

    /**
     * Whether the run can be asked for later: a {@link org.neuroplug.api.store.RunRecorder} heard of everything that happened, and did
     * not fail. Settled once {@link #await} returned.
     */
    boolean isKept();

    /** The folders of the models that were saved, in the order of the plan; complete once {@link #await} returned. */
    List<Path> savedModels();
}
