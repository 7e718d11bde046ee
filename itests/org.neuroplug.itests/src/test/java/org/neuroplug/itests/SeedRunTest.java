package org.neuroplug.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.data.Samples;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.workbench.Workbench;
import org.neuroplug.itests.support.AssembledRuntime;
import org.neuroplug.itests.support.Curves;
import org.neuroplug.itests.support.FixedContext;
import org.neuroplug.itests.support.Json;
import org.neuroplug.itests.support.NamedActivations;
import org.neuroplug.itests.support.Rows;
import org.neuroplug.itests.support.SeedRun;
import org.neuroplug.paxexam.jupiter.ContainerTest;
import org.neuroplug.spi.ModelProvider;
import org.neuroplug.spi.OptimizerProvider;
import org.neuroplug.spi.Trainer;
import org.neuroplug.spi.TrainingState;
import org.neuroplug.spi.TrainingTask;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.util.Filter;
import org.osgi.framework.BundleContext;

/**
 * The founding model, trained by the container's trainers from the same weights on the same batches as it once was by
 * PyTorch.
 */
@ContainerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeedRunTest {
    static final List<String> ACTIVATIONS =
            List.of("relu", "tanh", "sigmoid", "elu", "gelu", "silu", "mish", "softplus", "selu");
    static final List<Arguments> RUNS = Stream.of("dl4j", "fused")
            .flatMap(trainer -> ACTIVATIONS.stream().map(activation -> Arguments.of(trainer, activation)))
            .toList();
    private static final double RELATIVE_LOSS = 1e-4;
    private static final double ACCURACY = 0.002;
    private static final int TRAIN = 8000;
    private static final int TEST = 2000;
    private static final int EPOCHS = 10;

    /** Plain Java is slow where only the JVM's first compiler runs, as here. */
    private static final int EPOCHS_OF_FUSED = 2;

    private static final int STEPS_OF_TWO_EPOCHS = 80;

    @Inject
    private BundleContext context;

    @Inject
    private Workbench workbench;

    @Inject
    @Filter("(neuroplug.name=dl4j)")
    private Trainer dl4j;

    @Inject
    @Filter("(neuroplug.name=fused)")
    private Trainer fused;

    @Inject
    @Filter("(neuroplug.name=mlp)")
    private ModelProvider mlp;

    @Inject
    @Filter("(neuroplug.name=sgd)")
    private OptimizerProvider sgd;

    private final Map<String, Curves> curves = new ConcurrentHashMap<>();
    private NamedActivations activations;
    private Samples train;
    private Samples test;

    @Configuration
    static Option[] container() {
        Optional<Path> images = AssembledRuntime.data()
                .map(data -> data.resolve("mnist/t10k-images-idx3-ubyte.gz"))
                .filter(Files::isRegularFile);
        assumeTrue(
                images.isPresent(),
                "needs MNIST's test files: give the folder that holds mnist/ as -Dneuroplug.test.data=DIR");
        return AssembledRuntime.container(SeedRunTest.class);
    }

    @BeforeAll
    void trainWithEachActivation() throws Exception {
        activations = new NamedActivations(context);
        Samples images =
                workbench.dataset(PluginChoice.of("mnist"), false).splits().get(Dataset.TEST);
        train = new Rows(images, 0, TRAIN);
        test = new Rows(images, TRAIN, TEST);
        float[] weights = SeedRun.initialParameters();
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        for (String activation : ACTIVATIONS) {
            threads.execute(() -> curves.put("dl4j " + activation, train(dl4j, EPOCHS, activation, weights)));
            threads.execute(
                    () -> curves.put("fused " + activation, train(fused, EPOCHS_OF_FUSED, activation, weights)));
        }
        threads.shutdown();
        assertTrue(threads.awaitTermination(20, TimeUnit.MINUTES), "training takes too long");
    }

    private Curves train(Trainer trainer, int epochs, String activation, float[] weights) {
        Hyperparameters model = Hyperparameters.resolve(
                "model mlp", mlp.parameters(), ExperimentSpec.founding().model().settings());
        Hyperparameters steps = Hyperparameters.resolve(
                "optimizer sgd", sgd.parameters(), Map.of(OptimizerProvider.LEARNING_RATE, 0.01));
        FixedContext made = new FixedContext(
                name -> activations.create(name.equals(ExperimentSpec.COMPARED) ? activation : name),
                () -> sgd.create(steps));
        TrainingTask task = new TrainingTask(
                mlp.create(model, made),
                train,
                10,
                epoch -> IntStream.range(0, TRAIN).toArray(),
                200,
                epochs,
                Optional.of(TrainingState.untrained(weights)));
        Curves recorded = new Curves(train, test);
        trainer.train(Hyperparameters.defaults("trainer", trainer.parameters()), task, recorded);
        return recorded;
    }

    @ParameterizedTest
    @FieldSource("RUNS")
    void losesInEveryStepOfTwoEpochsWhatPyTorchLost(String trainer, String activation) {
        List<Json> expected =
                SeedRun.expected(activation).get("step_loss_first_2_epochs").list();
        double worst = recorded(trainer, activation).worstLoss(expected);

        System.out.printf(
                Locale.ROOT, "seed run: %-5s %-8s worst step loss, relative: %.1e%n", trainer, activation, worst);
        assertEquals(STEPS_OF_TWO_EPOCHS, expected.size());
        assertTrue(worst <= RELATIVE_LOSS, activation + " deviates by " + worst);
    }

    @ParameterizedTest
    @FieldSource("RUNS")
    void classifiesAfterEveryEpochAsWellAsPyTorch(String trainer, String activation) {
        int epochs = trainer.equals("fused") ? EPOCHS_OF_FUSED : EPOCHS;
        List<Json> expected = SeedRun.expected(activation).get("epochs").list().subList(0, epochs);
        double worst = recorded(trainer, activation).worstAccuracy(expected);

        System.out.printf(Locale.ROOT, "seed run: %-5s %-8s worst accuracy: %.4f%n", trainer, activation, worst);
        assertTrue(worst <= ACCURACY, activation + " deviates by " + worst);
    }

    private Curves recorded(String trainer, String activation) {
        return Optional.ofNullable(curves.get(trainer + " " + activation))
                .orElseThrow(() ->
                        new AssertionError(activation + " could not be trained by " + trainer + "; the log says why"));
    }
}
