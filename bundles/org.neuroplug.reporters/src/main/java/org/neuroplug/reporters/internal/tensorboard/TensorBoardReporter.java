package org.neuroplug.reporters.internal.tensorboard;

import java.io.IOException;
import java.time.Clock;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.report.ReportTarget;
import org.neuroplug.api.report.Reporter;
import org.neuroplug.api.run.RunListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * A folder of event files that TensorBoard shows while the run is under way: for each trial {@code FOLDER/RUN/ARM/seed-N} with its
 * losses, accuracies and time per step by epoch. Several runs can share a folder.
 */
@Component
@Plugin(name = "tensorboard", description = "a folder of event files that TensorBoard shows, live: tensorboard:FOLDER")
public final class TensorBoardReporter implements Reporter {
    private final Clock clock;

    @Activate
    public TensorBoardReporter() {
        this(Clock.systemUTC());
    }

    /** @param clock says when things happened */
    TensorBoardReporter(Clock clock) {
        this.clock = clock;
    }

    @Override
    public RunListener open(Hyperparameters settings, ReportTarget target) throws IOException {
        return new EventFolder(target.folder(), clock);
    }
}
