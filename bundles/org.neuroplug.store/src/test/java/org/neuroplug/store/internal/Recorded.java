package org.neuroplug.store.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.RunListener;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.TrialFailure;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.core.internal.files.YamlExperimentFiles;
import org.neuroplug.testkit.SampleRuns;

/** Stores and what tests put into them. */
final class Recorded {
    private Recorded() {}

    /** The store of a home, with the usual database. */
    static RunStoreService store(Path home) {
        return store(home, DatabaseSettings.usual());
    }

    static RunStoreService store(Path home, DatabaseSettings settings) {
        return new RunStoreService(home, new YamlExperimentFiles(), settings);
    }

    /** Records a whole run. */
    static void record(RunStoreService store, RunResult run) throws IOException {
        record(store, run.plan(), SampleRuns.events(run));
    }

    static RunListener record(RunStoreService store, RunPlan plan, List<RunEvent> events) throws IOException {
        RunListener listener = store.record(plan);
        for (RunEvent event : events) {
            listener.on(event);
        }
        return listener;
    }

    /** The events of a run but for those from the first of a type on. */
    static List<RunEvent> before(Class<? extends RunEvent> type, RunResult run) {
        return SampleRuns.events(run).stream()
                .takeWhile(event -> !type.isInstance(event))
                .toList();
    }

    /** The same run under another id, name and start. */
    static RunResult renamed(RunResult run, String id, String name, Instant started) {
        ExperimentSpec spec = run.plan().spec();
        RunPlan plan = new RunPlan(
                id,
                new ExperimentSpec(
                                name,
                                spec.dataset(),
                                spec.sampling(),
                                spec.model(),
                                spec.activations(),
                                spec.optimizers(),
                                spec.training(),
                                spec.seeds())
                        .withDefinitions(spec.definitions())
                        .withControl(spec.control()),
                run.plan().trials(),
                run.plan().stepsPerEpoch(),
                run.plan().parallel(),
                started);
        return new RunResult(plan, run.status(), run.results(), run.failures(), run.seconds());
    }

    /** A result as far as it can be compared: of what was thrown, its text. */
    static List<Object> comparable(RunResult run) {
        List<Object> all = new ArrayList<>(List.of(run.plan(), run.status(), run.seconds()));
        for (TrialResult result : run.results()) {
            all.add(result);
        }
        for (TrialFailure failure : run.failures()) {
            Trial trial = failure.trial();
            all.add(List.of(
                    trial,
                    failure.reason(),
                    failure.epoch(),
                    failure.step(),
                    failure.tries(),
                    failure.cause().toString(),
                    String.valueOf(failure.cause().getMessage()),
                    trace(failure.cause())));
        }
        return all;
    }

    private static String trace(Throwable thrown) {
        java.io.StringWriter out = new java.io.StringWriter();
        thrown.printStackTrace(new java.io.PrintWriter(out, true));
        return out.toString();
    }
}
