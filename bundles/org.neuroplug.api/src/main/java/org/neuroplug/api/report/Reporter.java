package org.neuroplug.api.report;

import java.io.IOException;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameterized;
import org.neuroplug.api.run.RunListener;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Plug-in contract: turns the events of a run into a report. Register it with a name and, when {@code --report FILE}
 * shall choose it, with the {@link org.neuroplug.api.plugin.Plugin#extensions() extensions} it writes.
 */
@ConsumerType
public interface Reporter extends Parameterized {
    /**
     * Begins the report of one run.
     *
     * <p>The listener is called in order on one thread. When it gets {@link org.neuroplug.api.run.RunEvent.RunFinished},
     * the last event, it writes what remains and closes the target's writer. When it throws, it is dropped, its target is
     * given up, the user is told, and the run goes on.
     *
     * @param settings the resolved {@link #parameters()}
     * @param target where the report goes; owned by the workbench
     * @throws IOException when the target cannot be written
     */
    RunListener open(Hyperparameters settings, ReportTarget target) throws IOException;
}
