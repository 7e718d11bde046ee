package org.neuroplug.api.workbench;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.report.ReportRequest;
import org.neuroplug.api.run.RunForecast;
import org.neuroplug.api.run.RunResult;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The one service that clients ask: it knows the plug-ins, loads data sets and runs experiments. Safe for use from any
 * thread. Methods that take a name or a file throw {@link InvalidInputException} when it cannot be used.
 */
@ProviderType
public interface Workbench {
    /** The plug-ins of a kind, by name; those that are shadowed or rejected included. */
    List<PluginDescriptor> plugins(PluginKind kind);

    /**
     * The plug-ins of a kind when all that are being checked have their verdict, or as they are when that takes longer.
     *
     * @param patience how long to wait at most
     * @throws InterruptedException when the calling thread is interrupted; the checks go on
     */
    default List<PluginDescriptor> plugins(PluginKind kind, Duration patience) throws InterruptedException {
        return plugins(kind);
    }

    /** The plug-in in use under a name. */
    PluginDescriptor plugin(PluginKind kind, String name);

    /**
     * Computes an activation and its derivative.
     *
     * @param force whether one that is quarantined will do
     * @param xs where
     * @return empty when the activation is not elementwise: each of its outputs depends on several inputs
     * @throws InvalidInputException when it cannot be used, or fails
     */
    Optional<ActivationCurve> curve(PluginChoice activation, boolean force, double... xs);

    /**
     * Computes what a schedule multiplies the learning rate by.
     *
     * @param force whether one that is quarantined will do
     * @param epochs how long the training is
     * @param stepsPerEpoch steps in each of them
     * @return a factor for each step of a training whose losses never fall
     * @throws InvalidInputException when it cannot be used, or fails
     */
    double[] factors(PluginChoice schedule, boolean force, int epochs, int stepsPerEpoch);

    /**
     * Computes a loss.
     *
     * @param force whether one that is quarantined will do
     * @throws InvalidInputException when it cannot be used, or fails
     */
    LossCurve lossCurve(PluginChoice loss, boolean force);

    /**
     * Describes the network that a model makes for a data set, with an activation and an optimizer that are plugged in; nothing is trained.
     *
     * @param force whether plug-ins that are quarantined will do
     * @throws InvalidInputException when they cannot be used, or do not fit each other
     */
    ModelSummary summary(PluginChoice model, PluginChoice dataset, boolean force);

    /**
     * Decodes a data set.
     *
     * @param force whether one that is quarantined will do
     */
    Dataset dataset(PluginChoice choice, boolean force);

    /**
     * Downloads a data set into the workbench's home, unless it is there already.
     *
     * @param progress told how far it is, on the calling thread
     * @throws InterruptedException when the calling thread is interrupted; what was downloaded is kept for the next try
     */
    void fetch(PluginChoice choice, FetchListener progress) throws InterruptedException;

    /**
     * Checks an experiment against what is plugged in and against its data, then starts it in the background.
     *
     * @return the run, already under way
     * @throws InvalidInputException when a plug-in, a setting, the data or a report cannot be used; nothing was started
     */
    Run start(ExperimentSpec spec, RunOptions options);

    /**
     * Completes a run that did not come to its end, under its own id. What has ended is not repeated; a trial that was under way goes on
     * from its last checkpoint, or begins anew where there is none; every trial comes to what it would have come to without interruption,
     * to the last bit. Recorders and reports get the run as a whole.
     *
     * @param interrupted the run as far as it came, such as a stored one
     * @param options as of {@link #start}; without a number of trials at once, the run keeps its own
     * @return the run, already under way again
     * @throws InvalidInputException when every trial has ended, when somebody is at work on the run, when settings, data, code or engine
     *     are not those with which it began (with each difference), or for any reason for which {@link #start} does; nothing was started
     */
    Run resume(RunResult interrupted, RunOptions options);

    /**
     * Writes reports of a run that has ended, such as a stored one. Returns when they are complete.
     *
     * @return one sentence for each report that failed
     * @throws InvalidInputException when a reporter cannot be used; nothing was written
     * @throws InterruptedException when the calling thread is interrupted; what is written then is given up
     */
    List<String> report(RunResult run, List<ReportRequest> reports) throws InterruptedException;

    /**
     * A dry run: checks an experiment as {@link #start} does, and estimates what it would take. For the estimate, steps are taken
     * of each different network for two seconds in all; nothing of them is kept, and no file is written.
     *
     * @param options how it would be executed
     * @throws InvalidInputException as {@link #start} would
     * @throws InterruptedException when the calling thread is interrupted; steps end soon
     */
    RunForecast forecast(ExperimentSpec spec, RunOptions options) throws InterruptedException;
}
