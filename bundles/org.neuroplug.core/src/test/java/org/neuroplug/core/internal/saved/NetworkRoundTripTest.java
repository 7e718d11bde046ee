package org.neuroplug.core.internal.saved;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
import org.neuroplug.core.internal.registry.HeldPlugins;
import org.neuroplug.spi.TrainedModel;
import org.neuroplug.spi.Trainer;
import org.neuroplug.spi.TrainingState;
import org.neuroplug.trainer.dl4j.internal.Dl4jTrainer;

class NetworkRoundTripTest {
    private final Trainer trainer = new Dl4jTrainer();

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
        assertTrue(plugged.activations.size() >= 13, plugged.activations::toString);
        return plugged.activations.stream().map(name -> dynamicTest(name, () -> comesBack(name, "sgd")));
    }

    @TestFactory
    Stream<DynamicTest> everyBuiltInOptimizerComesBackToTheLastBit() {
        assertTrue(plugged.optimizers.size() >= 6, plugged.optimizers::toString);
        return plugged.optimizers.stream()
                .map(name -> dynamicTest(name, () -> comesBack("leaky_relu(alpha=0.25)", name)));
    }

    private void comesBack(String activation, String optimizer) throws Exception {
        MultiLayerConfiguration network = new SmallTask(held, activation, optimizer).configuration();
        TrainedModel whole = train(network, 2, Optional.empty());
        TrainedModel half = save(activation, optimizer);

        MultiLayerConfiguration again = load();
        TrainingState state =
                new ModelArchive(file()).state(weights(again), again.getIterationCount(), again.getEpochCount());
        TrainedModel restored = trainer.restore(Hyperparameters.none(), again, state, SmallTask.CLASSES);
        assertArrayEquals(half.predict(SmallTask.rows()), restored.predict(SmallTask.rows()));

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
        SmallTask task = new SmallTask(held, activation, optimizer);
        MultiLayerConfiguration network = task.configuration();
        TrainedModel model = train(network, 1, Optional.empty());
        TrainingState state = model.state();
        byte[] json = NetworkFile.json(network, task.parts, state.steps(), state.epochs());
        new ModelArchive(file()).write(json, state);
        return model;
    }

    private MultiLayerConfiguration load() {
        var manifest = plugged.manifest("");
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
    void aPluginsOwnClassComesBackFromItsPlugin() throws Exception {
        plugged.container.register(IActivation.class, "own", new Own(3));
        save("own", "sgd");
        assertTrue(load().getConf(0).getLayer().toString().contains("own 3"));
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
