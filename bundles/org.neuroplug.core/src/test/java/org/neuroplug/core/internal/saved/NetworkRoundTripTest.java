package org.neuroplug.core.internal.saved;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.core.internal.registry.HeldPlugins;
import org.neuroplug.models.internal.kmeans.KMeansTrainer;
import org.neuroplug.spi.TrainedModel;
import org.neuroplug.spi.Trainer;
import org.neuroplug.spi.TrainingState;
import org.neuroplug.trainer.dl4j.internal.Dl4jTrainer;

class NetworkRoundTripTest {
    private Trainer trainer = new Dl4jTrainer();
    private String loss = SmallTask.CROSS_ENTROPY;
    private String model = SmallTask.MODEL;

    @TempDir
    Path folder;

    private Plugged plugged;
    private HeldPlugins held;

    @BeforeEach
    void plugIn() throws Exception {
        plugged = new Plugged(folder.resolve("framework"));
        held = plugged.registry.hold();
    }

    @AfterEach
    void takeOut() throws Exception {
        held.close();
        plugged.stop();
    }

    @TestFactory
    Stream<DynamicTest> everyBuiltInActivationComesBackToTheLastBit() {
        assertEquals(37, plugged.activations.size(), plugged.activations::toString);
        return plugged.activations.stream().map(name -> dynamicTest(name, () -> comesBack(name, "sgd")));
    }

    @TestFactory
    Stream<DynamicTest> everyBuiltInOptimizerComesBackToTheLastBit() {
        assertTrue(plugged.optimizers.size() >= 6, plugged.optimizers::toString);
        return plugged.optimizers.stream()
                .map(name -> dynamicTest(name, () -> comesBack("leaky_relu(alpha=0.25)", name)));
    }

    @TestFactory
    Stream<DynamicTest> everyBuiltInLossComesBackToTheLastBit() {
        assertTrue(plugged.losses.size() >= 13, plugged.losses::toString);
        return Stream.concat(plugged.losses.stream(), Stream.of("focal(gamma=1)", "cross_entropy(label-smoothing=0.1)"))
                .map(name -> dynamicTest(name, () -> {
                    loss = name;
                    comesBack("tanh", "sgd");
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyBuiltInInitializerComesBackToTheLastBit() {
        assertTrue(plugged.initializers.size() >= 15, plugged.initializers::toString);
        return plugged.initializers.stream()
                .map(name -> dynamicTest(name, () -> {
                    model = "mlp(units=[5],initializer=" + name + ")";
                    comesBack("tanh", "sgd");
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyBuiltInRegularizerComesBackToTheLastBit() {
        assertTrue(plugged.regularizers.size() >= 12, plugged.regularizers::toString);
        return plugged.regularizers.stream()
                .map(name -> dynamicTest(name, () -> {
                    model = "mlp(units=[5],regularizers=[" + name + "])";
                    comesBack("tanh", "sgd");
                }));
    }

    /** Of six features: as they are, as 2×3 pixels, and as two pixels of three colours. */
    @TestFactory
    Stream<DynamicTest> everyBuiltInModelComesBackToTheLastBit() {
        List<String> choices = List.of(
                "mlp(units=[4])",
                "softmax-regression",
                "mlp-bn(units=[4,3])",
                "lenet(padding=same)",
                "lenet(image=[2,3],padding=same,units=[4])",
                "lenet(image=[1,2,3],padding=same,units=[4])",
                "resnet-mini(units=4)",
                "resnet-mini(image=[2,3],filters=2)",
                "k-means(k=5)");
        List<String> named = choices.stream()
                .map(choice -> PluginChoice.parse(choice).name())
                .distinct()
                .sorted()
                .toList();
        assertEquals(plugged.models.stream().sorted().toList(), named, "a model is missing");
        return choices.stream()
                .map(choice -> dynamicTest(choice, () -> {
                    model = choice;
                    trainer = choice.startsWith("k-means") ? new KMeansTrainer() : new Dl4jTrainer();
                    comesBack("leaky_relu(alpha=0.25)", "adam");
                }));
    }

    private void comesBack(String activation, String optimizer) throws Exception {
        MultiLayerConfiguration network = new SmallTask(held, activation, optimizer, loss, model).configuration();
        TrainedModel whole = train(network, 2, Optional.empty());
        TrainedModel half = save(activation, optimizer);

        MultiLayerConfiguration again = load();
        TrainingState state =
                new ModelArchive(file()).state(weights(again), again.getIterationCount(), again.getEpochCount());
        TrainedModel restored = trainer.restore(Hyperparameters.none(), again, state, SmallTask.CLASSES);
        assertArrayEquals(half.predict(SmallTask.rows()), restored.predict(SmallTask.rows()));
        assertEquals(
                half.evaluate(SmallTask.rows()).loss(),
                restored.evaluate(SmallTask.rows()).loss());

        TrainedModel resumed = train(load(), 2, Optional.of(state));
        assertArrayEquals(whole.state().parameters(), resumed.state().parameters());
        assertArrayEquals(whole.state().optimizerState(), resumed.state().optimizerState());
        assertEquals(6, resumed.state().steps());
    }

    private Path file() {
        return folder.resolve("model.zip");
    }

    private TrainedModel train(MultiLayerConfiguration network, int epochs, Optional<TrainingState> start) {
        return trainer.train(Hyperparameters.none(), SmallTask.task(network, epochs, start), new SmallTask.Unwatched());
    }

    private TrainedModel save(String activation, String optimizer) throws Exception {
        SmallTask task = new SmallTask(held, activation, optimizer, loss, model);
        MultiLayerConfiguration network = task.configuration();
        TrainedModel model = train(network, 1, Optional.empty());
        TrainingState state = model.state();
        byte[] json = NetworkFile.json(network, task.parts, state.steps(), state.epochs());
        new ModelArchive(file()).write(json, state);
        return model;
    }

    private MultiLayerConfiguration load() {
        var manifest = plugged.manifest("", PluginChoice.parse(model).name());
        return new NetworkLoader(manifest, new NeededPlugins(plugged.registry, manifest, Map.of(), false), held)
                .load("configuration", new ModelArchive(file()).configuration());
    }

    private static long weights(MultiLayerConfiguration network) {
        MultiLayerNetwork made = new MultiLayerNetwork(network);
        made.init();
        return made.numParams();
    }

    @Test
    void plainDl4jReadsAModelWhosePartsAreItsOwn() throws Exception {
        TrainedModel model = save("tanh", "sgd");
        MultiLayerNetwork plain = ModelSerializer.restoreMultiLayerNetwork(file().toFile(), true);
        assertArrayEquals(
                model.state().parameters(), plain.params().dup().data().asFloat());
        assertEquals(3, plain.getIterationCount());
    }

    @Test
    void namesThePluginAndItsSettingsInPlaceOfItsClassesFields() throws Exception {
        save("leaky_relu(alpha=0.25)", "adam");
        String json = new String(new ModelArchive(file()).configuration(), StandardCharsets.UTF_8);
        assertTrue(json.matches("(?s).*\"plugin\" : \"leaky_relu@[0-9.]+\\(alpha=0.25\\)\".*"), json);
        assertTrue(json.contains("(learning-rate=0.001,beta1=0.9,beta2=0.999,epsilon="), json);
    }

    @Test
    void namesThePluginOfALoss() throws Exception {
        loss = "huber(delta=0.5)";
        save("tanh", "sgd");
        String json = new String(new ModelArchive(file()).configuration(), StandardCharsets.UTF_8);
        assertTrue(json.matches("(?s).*\"plugin\" : \"huber@[0-9.]+\\(delta=0.5\\)\",\\s+\"kind\" : \"loss\".*"), json);
    }

    @Test
    void aPluginsOwnClassComesBackFromItsPlugin() throws Exception {
        plugged.container.register(IActivation.class, "own", new Own(3));
        save("own", "sgd");
        assertTrue(load().getConf(0).getLayer().toString().contains("own 3"));
    }

    /** To be asked: which weights the constraint looks at matters to training only, and is not kept. */
    @Test
    void aPluginsOwnConstraintComesBackFromItsPlugin() throws Exception {
        model = "mlp(units=[5],regularizers=[min_max_norm(rate=0.5)])";
        TrainedModel saved = save("tanh", "sgd");
        MultiLayerConfiguration again = load();
        TrainingState state =
                new ModelArchive(file()).state(weights(again), again.getIterationCount(), again.getEpochCount());
        TrainedModel restored = trainer.restore(Hyperparameters.none(), again, state, SmallTask.CLASSES);
        assertArrayEquals(saved.predict(SmallTask.rows()), restored.predict(SmallTask.rows()));
        String constraints = again.getConf(0).getLayer().getConstraints().toString();
        assertTrue(constraints.contains("rate=0.5"), constraints);
    }

    @Test
    void aClassThatThePluginDoesNotMakeAnyMoreIsRefused() throws Exception {
        var registration = plugged.container.register(IActivation.class, "own", new Own(3));
        save("own", "sgd");
        registration.unregister();
        plugged.container.register(IActivation.class, "own", new Other());
        String message = assertThrows(InvalidInputException.class, this::load).getMessage();
        assertTrue(
                message.endsWith(
                        "makes a " + Other.class.getName() + ", the model was trained with a " + Own.class.getName()),
                message);
    }

    /** Not a bean: it could not be made from its fields. */
    private static final class Own extends ActivationReLU {
        private static final long serialVersionUID = 1L;
        private final transient int number;

        Own(int number) {
            this.number = number;
        }

        @Override
        public String toString() {
            return "own " + number;
        }
    }

    private static final class Other extends ActivationReLU {
        private static final long serialVersionUID = 1L;
    }
}
