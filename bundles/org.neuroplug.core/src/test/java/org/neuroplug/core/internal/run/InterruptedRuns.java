package org.neuroplug.core.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.TrainingSpec;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.RunStatus;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.api.workbench.Run;
import org.neuroplug.api.workbench.RunOptions;
import org.neuroplug.core.internal.Surroundings;
import org.neuroplug.core.internal.registry.Formulas;
import org.neuroplug.core.internal.run.ToyPlugins.CountingTrainer;
import org.neuroplug.spi.DataFolders;
import org.neuroplug.spi.Trainer;

/** Runs of trials one after the other: seed 1 with up and down, then seed 2 with both, six epochs of two steps each. */
@Timeout(60)
abstract class InterruptedRuns {
    static final int EPOCHS = 6;
    static final RunOptions ONE_BY_ONE = new RunOptions(OptionalInt.of(1), List.of(), List.of());

    @TempDir
    Path folder;

    final List<RunEvent> events = Collections.synchronizedList(new ArrayList<>());
    final SummingTrainer trainer = new SummingTrainer();
    Surroundings surroundings;
    WorkbenchService workbench;
    MemoryRecorder recorder;

    @BeforeEach
    void start() throws Exception {
        surroundings = new Surroundings(folder);
        ToyPlugins.register(surroundings.container, new CountingTrainer((task, epoch, step) -> 1));
        surroundings.container.register(Trainer.class, "summing", trainer);
        workbench = new WorkbenchService(
                surroundings.registry,
                new Formulas(surroundings.examinations),
                new DataFolders(Optional.empty(), folder),
                2);
        recorder = new MemoryRecorder(folder.resolve("runs"));
        workbench.addRecorder(recorder);
    }

    @AfterEach
    void stop() throws Exception {
        surroundings.stop();
    }

    ExperimentSpec experiment() {
        ExperimentSpec toy = ToyPlugins.experiment("up,down", EPOCHS, List.of(1L, 2L));
        TrainingSpec training = toy.training();
        return new ExperimentSpec(
                toy.name(),
                toy.dataset(),
                toy.sampling(),
                toy.model(),
                toy.activations(),
                toy.optimizers(),
                new TrainingSpec(PluginChoice.of("summing"), EPOCHS, 5, training.learningRate(), 2),
                toy.seeds());
    }

    RunResult uninterrupted() throws InterruptedException {
        RunResult result = workbench.start(experiment(), ONE_BY_ONE).await();
        trainer.epochs.clear();
        return result;
    }

    /** A run that is ended in some way when the third trial is in this epoch and step. */
    RunResult interrupted(int inEpoch, int inStep, Consumer<Run> end) throws InterruptedException {
        CompletableFuture<Run> started = new CompletableFuture<>();
        trainer.hook = (seed, epoch, step) -> {
            if (seed == 2 && epoch == inEpoch && step == inStep) {
                end.accept(started.join());
            }
        };
        Run run = workbench.start(experiment(), ONE_BY_ONE);
        started.complete(run);
        RunResult result = run.await();
        trainer.hook = (seed, epoch, step) -> {};
        trainer.epochs.clear();
        assertEquals(RunStatus.CANCELLED, result.status());
        assertEquals(2, result.results().size());
        return result;
    }

    Run resume(RunResult interrupted) {
        return workbench.resume(interrupted, new RunOptions(OptionalInt.empty(), List.of(), List.of(events::add)));
    }

    /** Everything but times. */
    static List<Object> bits(RunResult run) {
        List<Object> bits = new ArrayList<>(List.of(run.status(), run.plan().trials()));
        for (TrialResult result : run.results()) {
            bits.add(result.trial());
            bits.add(result.finals());
            bits.add(result.epochs().stream()
                    .map(epoch -> List.of(epoch.epoch(), epoch.loss(), epoch.evaluations()))
                    .toList());
            bits.add(result.stepTimes());
            bits.add(result.provenance().settings());
        }
        return bits;
    }

    Path checkpoint(RunResult run, int trial) {
        return folder.resolve("runs")
                .resolve(run.plan().id())
                .resolve("checkpoints/trial-0000" + trial + ".checkpoint");
    }
}
