package org.neuroplug.reporters.internal.tensorboard;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.neuroplug.api.experiment.ArmNames;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.run.EpochResult;
import org.neuroplug.api.run.Evaluations;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.TrialFailure;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.reporters.internal.view.OneLine;
import org.neuroplug.reporters.internal.view.RunFacts;

/** The event files of one run: what it is as a text, and a file for each trial. */
final class RunEvents {
    private static final double MICROS = 1e6;

    private final Path folder;
    private final RunPlan plan;
    private final Clock clock;
    private final ArmNames names;
    private final Map<Trial, EventFile> files = new HashMap<>();

    private RunEvents(Path folder, RunPlan plan, Clock clock) {
        this.folder = folder;
        this.plan = plan;
        this.clock = clock;
        this.names = new ArmNames(plan.spec().arms());
    }

    /** Makes the folder of the run, and says there what it is. */
    static RunEvents begin(Path reports, RunPlan plan, Clock clock) throws IOException {
        Path folder = reports.resolve(FolderName.of(plan.id()));
        EventFile.create(folder, plan.started(), clock).text("experiment", words(plan));
        return new RunEvents(folder, plan, clock);
    }

    /** As Markdown, which TensorBoard shows without running anything in it. */
    private static String words(RunPlan plan) {
        return "    " + OneLine.of(plan.spec().name()) + "\n"
                + RunFacts.of(plan).stream()
                        .map(fact -> "    " + fact.label() + ": " + fact.value() + "\n")
                        .collect(Collectors.joining());
    }

    /** The file of a trial, made when it is first asked for. */
    EventFile file(Trial trial) throws IOException {
        EventFile known = files.get(trial);
        if (known != null) {
            return known;
        }
        Path place =
                folder.resolve(FolderName.of(OneLine.of(names.of(trial.arm())))).resolve("seed-" + trial.seed());
        EventFile file = EventFile.create(place, plan.started(), clock);
        files.put(trial, file);
        return file;
    }

    void epoch(Trial trial, EpochResult epoch) throws IOException {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("train/loss", epoch.loss());
        values.put("time/step_us", epoch.seconds() * MICROS / plan.stepsPerEpoch(trial.arm()));
        epoch.evaluations().ifPresent(evaluations -> add(values, evaluations));
        epoch.validation().ifPresent(validation -> {
            values.put("validation/loss", validation.loss());
            values.put("validation/accuracy", validation.accuracy());
        });
        file(trial).scalars(epoch.epoch(), values);
    }

    private static void add(Map<String, Double> values, Evaluations evaluations) {
        values.put("train/accuracy", evaluations.train().accuracy());
        values.put("test/loss", evaluations.test().loss());
        values.put("test/accuracy", evaluations.test().accuracy());
    }

    /** What the trial ends with stands at its last epoch, unless it was told with it; a text tells when it ended in another way. */
    void finished(TrialResult result) throws IOException {
        List<EpochResult> epochs = result.epochs();
        if (!epochs.isEmpty() && epochs.get(epochs.size() - 1).evaluations().isEmpty()) {
            Map<String, Double> values = new LinkedHashMap<>();
            add(values, result.finals());
            file(result.trial()).scalars(epochs.get(epochs.size() - 1).epoch(), values);
        }
        if (!result.ending().isPlain()) {
            file(result.trial()).text("ending", "    " + result.ending() + "\n");
        }
        files.remove(result.trial());
    }

    void failed(TrialFailure failure) throws IOException {
        file(failure.trial()).text("failure", "    " + OneLine.of(failure.toString()) + "\n");
        files.remove(failure.trial());
    }
}
