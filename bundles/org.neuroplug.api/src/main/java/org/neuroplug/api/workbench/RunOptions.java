package org.neuroplug.api.workbench;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.report.ReportRequest;
import org.neuroplug.api.run.RunListener;

/**
 * How a run is executed; of what is asked for here, only {@code force} may change its results.
 *
 * @param parallel trials at once; empty for the workbench's configured number
 * @param reports which reporters receive its events
 * @param listeners further receivers of its events
 * @param force whether plug-ins may be used that are quarantined; the results' provenance then says so
 * @param save where the trained models are kept; empty when they are not
 */
public record RunOptions(
        OptionalInt parallel,
        List<ReportRequest> reports,
        List<RunListener> listeners,
        boolean force,
        Optional<ModelTarget> save) {
    /** More trials at once than any machine has processors: a larger number is a typing mistake. */
    public static final int MAX_PARALLEL = 1024;

    public RunOptions {
        parallel.ifPresent(p -> {
            if (p < 1 || p > MAX_PARALLEL) {
                throw new InvalidInputException("parallel must be from 1 to " + MAX_PARALLEL + ", was " + p);
            }
        });
        reports = List.copyOf(reports);
        listeners = List.copyOf(listeners);
        Objects.requireNonNull(save, "save");
    }

    /** Without force, and without keeping the models. */
    public RunOptions(OptionalInt parallel, List<ReportRequest> reports, List<RunListener> listeners) {
        this(parallel, reports, listeners, false, Optional.empty());
    }

    /** The same, with plug-ins that are quarantined. */
    public RunOptions withForce() {
        return new RunOptions(parallel, reports, listeners, true, save);
    }

    /** As configured, without reports. */
    public static RunOptions defaults() {
        return new RunOptions(OptionalInt.empty(), List.of(), List.of());
    }

    /** The same, keeping the trained models. */
    public RunOptions withSave(ModelTarget target) {
        return new RunOptions(parallel, reports, listeners, force, Optional.of(target));
    }
}
