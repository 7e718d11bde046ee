package org.neuroplug.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Grid;
import org.neuroplug.api.experiment.Sampling;
import org.neuroplug.api.experiment.TrainingSpec;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.run.RunEvent;
import org.neuroplug.api.run.RunListener;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.RunStatus;
import org.neuroplug.api.run.TrialResult;
import org.neuroplug.api.saved.ModelEvaluation;
import org.neuroplug.api.saved.SavedModel;
import org.neuroplug.api.saved.SavedModels;
import org.neuroplug.api.workbench.LayerSummary;
import org.neuroplug.api.workbench.ModelSummary;
import org.neuroplug.api.workbench.ModelTarget;
import org.neuroplug.api.workbench.Run;
import org.neuroplug.api.workbench.RunOptions;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.itests.support.AssembledRuntime;
import org.neuroplug.itests.support.Experiments;
import org.neuroplug.paxexam.jupiter.ContainerTest;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;

/** The models beside mlp in one comparison: each learns, is kept, comes back, and goes on. */
@ContainerTest
class ModelsTest {
    /** Who knows nothing has 2.303. Measured were 0.25, 0.11, 0.085, 2.01 (a hundred steps are few for a mean over images) and 1.34. */
    private static final List<Double> LOSSES = List.of(0.5, 0.3, 0.3, 2.15, 1.6);

    @Inject
    private Workbench workbench;

    @Inject
    private SavedModels models;

    @TempDir
    private Path folder;

    @Configuration
    static Option[] container() {
        return AssembledRuntime.container(ModelsTest.class);
    }

    private static ExperimentSpec comparing(String choices, String data, int rows, int epochs, int batch) {
        return comparing(
                choices,
                data,
                new Sampling(OptionalInt.of(rows), OptionalDouble.of(0.8)),
                new TrainingSpec(TrainingSpec.DEFAULT_TRAINER, epochs, batch, OptionalDouble.of(0.005), 0));
    }

    private static ExperimentSpec comparing(String choices, String data, Sampling sampling, TrainingSpec training) {
        ExperimentSpec small = Experiments.small("relu", "adam");
        return new ExperimentSpec(
                        "models",
                        PluginChoice.parse(data),
                        sampling,
                        small.model(),
                        small.activations(),
                        small.optimizers(),
                        training,
                        List.of(1L))
                .withGrid(Grid.parse(List.of("model=" + choices), Optional.empty()));
    }

    private RunResult run(ExperimentSpec spec) throws InterruptedException {
        RunResult result = workbench.start(spec, RunOptions.defaults()).await();
        assertEquals(
                RunStatus.FINISHED, result.status(), () -> result.failures().toString());
        return result;
    }

    private static String model(TrialResult trial) {
        return String.valueOf(trial.trial().arm().settings().get("model"));
    }

    @Test
    void eachLearnsDigitsByItsTrainerAndComesBackFromItsFile() throws Exception {
        ExperimentSpec spec = comparing(
                "softmax-regression,mlp-bn(units=[30]),lenet,resnet-mini(filters=4,blocks=[1,1]),k-means(k=30)",
                "digits(count=600)",
                600,
                5,
                24);
        Run run = workbench.start(spec, RunOptions.defaults().withSave(new ModelTarget(folder, true)));
        RunResult result = run.await();

        assertEquals(List.of(), result.failures());
        assertEquals(List.of(), run.reportFailures());
        assertEquals(
                "fused dl4j dl4j k-means",
                run.plan().trainers().stream().map(use -> use.trainer().name()).collect(Collectors.joining(" ")));
        for (int i = 0; i < result.results().size(); i++) {
            TrialResult trial = result.results().get(i);
            assertTrue(trial.finals().train().loss() < LOSSES.get(i), () -> model(trial) + ": " + trial.finals());
            try (SavedModel saved = models.open(run.savedModels().get(i), false)) {
                ModelEvaluation again = saved.evaluate(Optional.empty(), Optional.empty());
                assertEquals(trial.finals().test(), again.evaluation(), model(trial));
            }
        }
    }

    /** Of 1,000 digits held out, measured were 56%, 88%, 90% and 96%; with seed 2 58%, 87%, 90% and 96%. */
    @Test
    void convolutionsBeatPixelsAndHiddenUnitsBeatNone() throws Exception {
        RunResult result = run(comparing(
                "k-means(k=30),softmax-regression,mlp(units=[100]),lenet",
                "digits(count=2000)",
                new Sampling(OptionalInt.of(2000), OptionalDouble.of(0.5)),
                new TrainingSpec(TrainingSpec.DEFAULT_TRAINER, 6, 25, OptionalDouble.of(0.003), 0)));

        List<Double> right = result.results().stream()
                .map(trial -> trial.finals().test().accuracy())
                .toList();
        assertTrue(right.get(1) > right.get(0) + 0.2, () -> "softmax-regression and k-means: " + right);
        assertTrue(right.get(2) > right.get(1), () -> "mlp and softmax-regression: " + right);
        assertTrue(right.get(3) > right.get(1) + 0.04, () -> "lenet and softmax-regression: " + right);
    }

    @Test
    void eachGoesOnFromWhereItWasStopped() throws Exception {
        ExperimentSpec spec = comparing(
                "mlp-bn(units=[10]),lenet(filters=[2],units=[10]),resnet-mini(filters=2,blocks=[1,1]),k-means(k=12)",
                "digits(count=240)",
                240,
                3,
                48);
        RunResult whole = run(spec);
        CompletableFuture<Run> started = new CompletableFuture<>();
        RunListener stopping = event -> {
            if (event instanceof RunEvent.EpochFinished) {
                started.join().stopAfterEpoch();
            }
        };
        started.complete(workbench.start(spec, new RunOptions(OptionalInt.of(4), List.of(), List.of(stopping))));
        RunResult half = started.join().await();
        assertTrue(half.results().size() < whole.results().size(), half::toString);

        RunResult resumed = workbench.resume(half, RunOptions.defaults()).await();

        assertEquals(RunStatus.FINISHED, resumed.status());
        for (int i = 0; i < whole.results().size(); i++) {
            TrialResult trial = whole.results().get(i);
            assertEquals(trial.finals(), resumed.results().get(i).finals(), model(trial));
        }
    }

    /** Who knows nothing has a loss of 1.099. */
    @Test
    void eachTakesTables() throws Exception {
        RunResult result = run(comparing(
                "softmax-regression,mlp(units=[8]),mlp-bn(units=[8]),lenet(kernel=3,units=[8]),resnet-mini(units=8),k-means(k=6)",
                "csv(file=" + table() + ")",
                120,
                10,
                24));

        for (TrialResult trial : result.results()) {
            assertTrue(trial.finals().train().loss() < 0.9, () -> model(trial) + ": " + trial.finals());
        }
    }

    /** Images from files, which tell their shape themselves. Who knows nothing is right about a tenth; measured were 0.3 and more. */
    @Test
    void eachTakesMnist() throws Exception {
        assumeTrue(AssembledRuntime.data().isPresent(), "there is no folder with data sets");
        RunResult result = run(comparing(
                "softmax-regression,mlp(units=[30]),mlp-bn(units=[30]),lenet,resnet-mini(filters=4,blocks=[1]),k-means(k=30)",
                "mnist",
                600,
                5,
                24));

        for (TrialResult trial : result.results()) {
            assertTrue(trial.finals().train().accuracy() > 0.2, () -> model(trial) + ": " + trial.finals());
        }
    }

    /** Twelve numbers around a mean of each class. */
    private Path table() throws IOException {
        Random random = new Random(3);
        StringBuilder rows = new StringBuilder("a,b,c,d,e,f,g,h,i,j,k,l,kind\n");
        for (int row = 0; row < 120; row++) {
            for (int i = 0; i < 12; i++) {
                rows.append((i % 3 == row % 3 ? 2 : 0) + random.nextGaussian()).append(',');
            }
            rows.append("kind").append(row % 3).append('\n');
        }
        return Files.writeString(folder.resolve("table.csv"), rows);
    }

    @ParameterizedTest
    @CsvSource({
        "mlp,199210,199210,fused",
        "softmax-regression,7850,7850,fused",
        "mlp-bn,200410,199610,dl4j",
        "lenet,61706,61706,dl4j",
        "resnet-mini,20146,19810,dl4j",
        "k-means,7960,7960,k-means"
    })
    void eachIsSummarizedLayerByLayer(String model, long parameters, long trainable, String trainer) {
        ModelSummary summary =
                workbench.summary(PluginChoice.of(model), PluginChoice.parse("digits(count=100)"), false);

        assertEquals(parameters, summary.parameters());
        assertEquals(trainable, summary.trainable());
        assertEquals(trainer, summary.trainer().name());
        assertEquals(
                List.of(10L), summary.layers().get(summary.layers().size() - 1).output());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lenet | conv1 28×28×6, pool1 14×14×6, conv2 10×10×16, pool2 5×5×16, dense1 120, dense2 84, output 10",
                "resnet-mini | conv 28×28×8, norm 28×28×8, activation 28×28×8, block1.1 28×28×8, activation1.1 28×28×8, "
                        + "block2.1 14×14×16, activation2.1 14×14×16, block3.1 7×7×32, activation3.1 7×7×32, mean 32, output 10"
            })
    void shapesOfImagesGetSmallerFromLayerToLayer(String model, String shapes) {
        ModelSummary summary =
                workbench.summary(PluginChoice.of(model), PluginChoice.parse("digits(count=100)"), false);

        assertEquals(shapes, summary.layers().stream().map(ModelsTest::shape).collect(Collectors.joining(", ")));
    }

    private static String shape(LayerSummary layer) {
        return layer.name() + " " + layer.output().stream().map(String::valueOf).collect(Collectors.joining("×"));
    }

    @Test
    void shapesThatDoNotFitAreRefusedBeforeAnythingRuns() throws Exception {
        ExperimentSpec spec = comparing("lenet(kernel=7)", "csv(file=" + table() + ")", 120, 1, 24);

        assertEquals(
                "model lenet: layer conv2 slides windows of 1×7, which do not fit into the 1×6×6 (height × width × channels)"
                        + " that it gets",
                assertThrows(InvalidInputException.class, () -> workbench.start(spec, RunOptions.defaults()))
                        .getMessage());
    }
}
