package org.neuroplug.core.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Grid;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.workbench.LossCurve;
import org.neuroplug.api.workbench.RunOptions;
import org.neuroplug.core.internal.Surroundings;
import org.neuroplug.core.internal.registry.Formulas;
import org.neuroplug.core.internal.run.ToyPlugins.CountingTrainer;
import org.neuroplug.spi.CrossEntropy;
import org.neuroplug.spi.DataFolders;
import org.neuroplug.spi.LossProvider;
import org.neuroplug.spi.ModelContext;
import org.neuroplug.spi.ModelProvider;

/** Runs that are trained with another loss than cross-entropy. */
class LossRunTest {
    @TempDir
    Path folder;

    private final List<OutputLayer> trained = Collections.synchronizedList(new ArrayList<>());
    private Surroundings surroundings;
    private WorkbenchService workbench;

    /** Mean squared errors, with outputs of the activation {@code up}. */
    private static final class Squares implements LossProvider {
        @Override
        public List<Parameter> parameters() {
            return List.of(Parameter.integer("unused", 3, Range.atLeast(0), "shows that settings are kept"));
        }

        @Override
        public ILossFunction create(Hyperparameters settings) {
            return new LossMSE();
        }

        @Override
        public String output(Hyperparameters settings) {
            return "up";
        }
    }

    @BeforeEach
    void start() throws Exception {
        surroundings = new Surroundings(folder);
        ToyPlugins.register(surroundings.container, new CountingTrainer((task, epoch, step) -> {
            trained.add((OutputLayer) task.configuration().getConf(0).getLayer());
            return 1;
        }));
        surroundings.container.register(LossProvider.class, "squares", new Squares());
        surroundings.container.register(ModelProvider.class, "asking", (settings, context) -> asking(context));
        workbench = new WorkbenchService(
                surroundings.registry,
                new Formulas(surroundings.examinations),
                new DataFolders(Optional.empty(), folder),
                1);
    }

    private static MultiLayerConfiguration asking(ModelContext context) {
        context.activation(ExperimentSpec.COMPARED);
        return new NeuralNetConfiguration.Builder()
                .seed(context.seed())
                .updater(context.optimizer())
                .list()
                .layer(new OutputLayer.Builder(context.loss())
                        .nIn(context.features())
                        .nOut(context.classes())
                        .activation(context.outputActivation())
                        .build())
                .build();
    }

    @AfterEach
    void stop() throws Exception {
        surroundings.stop();
    }

    private static ExperimentSpec experiment(String model) {
        ExperimentSpec toy = ToyPlugins.experiment("down", 1, List.of(1L));
        return toy.mapped((kind, choice) -> kind == PluginKind.MODEL ? PluginChoice.of(model) : choice);
    }

    private static ExperimentSpec with(ExperimentSpec spec, String loss) {
        return spec.withTraining(spec.training().withLoss(PluginChoice.parse(loss)));
    }

    private RunResult run(ExperimentSpec spec) throws InterruptedException {
        return workbench.start(spec, RunOptions.defaults()).await();
    }

    @Test
    void trainsWithTheLossThatIsNamedAndItsOutputs() throws Exception {
        RunResult run = run(with(experiment("asking"), "squares(unused=4)"));

        assertEquals(LossMSE.class, trained.get(0).getLossFn().getClass());
        assertEquals("up", trained.get(0).getActivationFn().toString());
        assertEquals(
                "squares(unused=4)",
                run.results().get(0).provenance().settings().get("loss"));
        assertTrue(run.results().get(0).provenance().plugins().stream()
                .anyMatch(plugin ->
                        plugin.kind() == PluginKind.LOSS && plugin.name().equals("squares")));
        assertEquals(List.of(), run.plan().warnings());
    }

    /** The outputs are the activation's that is compared, {@code down}, which are below 0, behind a layer of softmax. */
    private static MultiLayerConfiguration odd(ModelContext context) {
        return new NeuralNetConfiguration.Builder()
                .seed(context.seed())
                .updater(context.optimizer())
                .list()
                .layer(new DenseLayer.Builder()
                        .nIn(context.features())
                        .nOut(3)
                        .activation(Activation.SOFTMAX)
                        .build())
                .layer(new OutputLayer.Builder(context.loss())
                        .nIn(3)
                        .nOut(context.classes())
                        .activation(context.activation(ExperimentSpec.COMPARED))
                        .build())
                .build();
    }

    @Test
    void warnsOfLayersThatDoNotFitTheirPlaceOrTheLoss() throws Exception {
        surroundings.container.register(LossProvider.class, "plain", settings -> new LossMSE());
        surroundings.container.register(ModelProvider.class, "odd", (settings, context) -> odd(context));

        assertEquals(
                List.of(
                        "softmax in a hidden layer of model odd makes its units share a sum of 1, so that little gets through"
                                + " and learning is slow",
                        "the outputs of model odd, down, are not kept between 0 and 1, loss plain compares them with 1 and 0"
                                + " and goes with softmax"),
                run(with(experiment("odd"), "plain")).plan().warnings());
    }

    @Test
    void startsNothingWhereTheLossCannotBeComputed() {
        surroundings.container.register(ModelProvider.class, "odd", (settings, context) -> odd(context));

        assertEquals(
                "the outputs of model odd, down, are not kept between 0 and 1, loss cross_entropy needs probabilities such as"
                        + " those of softmax",
                assertThrows(InvalidInputException.class, () -> run(experiment("odd")))
                        .getMessage());
        assertEquals(List.of(), trained);
    }

    @Test
    void startsNothingWhereShapesDoNotFitTheData() {
        surroundings.container.register(
                ModelProvider.class, "wide", (settings, context) -> new NeuralNetConfiguration.Builder()
                        .seed(context.seed())
                        .list()
                        .layer(new OutputLayer.Builder(context.loss())
                                .name("last")
                                .nIn(context.features() + 3)
                                .nOut(context.classes())
                                .activation(context.activation(ExperimentSpec.COMPARED))
                                .build())
                        .build());

        String refusal = assertThrows(InvalidInputException.class, () -> run(experiment("wide")))
                .getMessage();
        assertEquals(
                "model wide: layer 1 (OutputLayer) does not take the [1] that it gets: it takes 4 numbers, not 1",
                refusal);
        assertEquals(List.of(), trained);
    }

    @Test
    void needsNoPluginForCrossEntropy() throws Exception {
        RunResult run = run(experiment("asking"));

        assertEquals(CrossEntropy.create(), trained.get(0).getLossFn());
        assertEquals("softmax", trained.get(0).getActivationFn().toString());
        assertFalse(run.results().get(0).provenance().settings().containsKey("loss"));
    }

    @Test
    void refusesAnotherLossForAModelThatHasItsOwn() {
        assertEquals(
                "model line has a loss of its own, it cannot be trained with loss squares; leave the loss to it",
                assertThrows(InvalidInputException.class, () -> run(with(experiment("line"), "squares")))
                        .getMessage());
        assertEquals(List.of(), trained);
    }

    @Test
    void saysWhichLossesThereAre() {
        assertEquals(
                "unknown loss 'square'; did you mean squares? (there are squares)",
                assertThrows(InvalidInputException.class, () -> run(with(experiment("asking"), "square")))
                        .getMessage());
        assertEquals(
                "loss squares: unused must be >= 0, was -1",
                assertThrows(InvalidInputException.class, () -> run(with(experiment("asking"), "squares(unused=-1)")))
                        .getMessage());
    }

    @Test
    void warnsOfFiguresThatCannotBeCompared() throws Exception {
        RunResult run = run(experiment("asking")
                .withGrid(Grid.parse(List.of("training.loss=cross_entropy,squares"), Optional.empty())));

        assertEquals(
                List.of("arms have different losses, whose figures cannot be compared: go by accuracy"),
                run.plan().warnings());
        assertEquals(CrossEntropy.create(), trained.get(0).getLossFn());
        assertEquals(LossMSE.class, trained.get(trained.size() - 1).getLossFn().getClass());
    }

    @Test
    void drawsALossByThePredictionForTheRightClass() {
        LossCurve curve = workbench.lossCurve(PluginChoice.of("squares"), false);

        assertEquals("up", curve.output());
        assertEquals("1 - p", curve.other());
        assertEquals(100, curve.points().size());
        assertEquals(0.25, curve.points().get(49).loss(), 1e-12);
        assertEquals(new LossCurve.Point(1, 0), curve.points().get(99));
    }
}
