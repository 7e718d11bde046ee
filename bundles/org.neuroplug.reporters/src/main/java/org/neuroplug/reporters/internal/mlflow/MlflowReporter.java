package org.neuroplug.reporters.internal.mlflow;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.report.ReportTarget;
import org.neuroplug.api.report.Reporter;
import org.neuroplug.api.run.RunListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Sends a run to a tracking server of MLflow while it is under way: a run with one nested run for each trial, with parameters, metrics
 * by epoch, and provenance as tags. A server that fails ends this report, not the run.
 */
@Component
@Plugin(name = "mlflow", description = "sends the run to an MLflow server, live: mlflow:http://host:5000")
public final class MlflowReporter implements Reporter {
    private static final String EXPERIMENT = "experiment";

    private final Clock clock;

    @Activate
    public MlflowReporter() {
        this(Clock.systemUTC());
    }

    /** @param clock says when things happened */
    MlflowReporter(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.text(
                EXPERIMENT, "", "MLflow's experiment that the run becomes part of; by default called as ours is"));
    }

    /** Asks the server whether it is there, so that nobody learns it after hours of training. */
    @Override
    public RunListener open(Hyperparameters settings, ReportTarget target) throws IOException {
        Tracking tracking = new Tracking(new MlflowServer(target.address()));
        tracking.check();
        return new MlflowRun(tracking, settings.text(EXPERIMENT), clock);
    }
}
