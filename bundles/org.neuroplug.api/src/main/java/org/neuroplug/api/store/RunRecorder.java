package org.neuroplug.api.store;

import org.neuroplug.api.run.RunListener;
import org.neuroplug.api.run.RunPlan;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Keeps what happens in every run. The workbench asks each recorder that is registered as a service when a run starts; without any,
 * nothing is kept. Messages call a recorder by its {@code toString}.
 */
@ConsumerType
@FunctionalInterface
public interface RunRecorder {
    /**
     * Who records a run that is about to start. Called on the thread that starts the run: must be quick, and leaves files and
     * connections to the listener.
     *
     * <p>The listener gets the run's events in order on a thread that delivers to recorders only: neither training nor reports wait
     * for it. When it throws, it is dropped and named in the run's report failures, and the run goes on.
     */
    RunListener record(RunPlan plan);
}
