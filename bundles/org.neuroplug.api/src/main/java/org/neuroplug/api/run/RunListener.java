package org.neuroplug.api.run;

import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Receives the events of one run, in order, on one thread that is not a training thread: a slow listener delays other
 * listeners but never a timed step. A listener that throws is dropped and named in the run's report failures.
 */
@ConsumerType
@FunctionalInterface
public interface RunListener {
    /** Takes one event. */
    void on(RunEvent event) throws IOException;
}
