package org.neuroplug.api.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.run.RunListener;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.RunResult;
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

    /**
     * Who records the rest of a run that was interrupted. From when this returns, the run belongs to this process. Called on the thread
     * that resumes the run, when all else is known to be well.
     *
     * <p>The listener hears nothing of trials that had ended. Of a trial that goes on it is told each epoch, those before the
     * interruption too, of which it may know all, some or none; epochs that are repeated are the same to the last bit but for their
     * times.
     *
     * @param interrupted the run as far as it came
     * @throws InvalidInputException when somebody is at work on the run; it is not resumed then
     * @throws IOException when the run cannot be recorded; it is not resumed then
     */
    default RunListener resume(RunResult interrupted) throws IOException {
        return record(interrupted.plan());
    }

    /**
     * A folder for files that belong to a run, which need not exist: the workbench keeps checkpoints in it. Without any, no run can go on
     * from the middle of a trial.
     */
    default Optional<Path> files(RunPlan plan) {
        return Optional.empty();
    }
}
