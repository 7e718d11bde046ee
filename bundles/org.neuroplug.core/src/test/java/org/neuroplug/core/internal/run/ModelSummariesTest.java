package org.neuroplug.core.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.misc.FrozenLayer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.workbench.LayerSummary;
import org.neuroplug.api.workbench.ModelSummary;
import org.neuroplug.core.internal.Surroundings;
import org.neuroplug.core.internal.registry.Formulas;
import org.neuroplug.core.internal.run.ToyPlugins.CountingTrainer;
import org.neuroplug.spi.DataFolders;
import org.neuroplug.spi.ModelContext;
import org.neuroplug.spi.ModelProvider;
import org.neuroplug.spi.Trainer;

class ModelSummariesTest {
    @TempDir
    Path folder;

    private Surroundings surroundings;
    private WorkbenchService workbench;

    @BeforeEach
    void start() throws Exception {
        surroundings = new Surroundings(folder);
        Formulas formulas = new Formulas(surroundings.examinations);
        workbench = new WorkbenchService(surroundings.registry, formulas, new DataFolders(Optional.empty(), folder), 1);
        CountingTrainer trainer = new CountingTrainer((task, epoch, step) -> 1);
        ToyPlugins.register(surroundings.container, trainer);
        surroundings.container.register(Trainer.class, Trainer.REFERENCE, trainer);
        surroundings.container.register(ModelProvider.class, "layers", (settings, context) -> layers(context));
        surroundings.container.register(ModelProvider.class, "wrong", (settings, context) -> wrong(context));
    }

    @AfterEach
    void stop() throws Exception {
        surroundings.stop();
    }

    /** Of rows of one feature: 6 units as 2×3×1 pixels, convolved, normalized, then what is frozen, and two classes. */
    private static MultiLayerConfiguration layers(ModelContext context) {
        return new NeuralNetConfiguration.Builder()
                .seed(context.seed())
                .updater(context.optimizer())
                .list()
                .layer(new DenseLayer.Builder().nIn(1).nOut(6).hasBias(false).build())
                .layer(new ConvolutionLayer.Builder(2, 2).nIn(1).nOut(4).build())
                .layer(new BatchNormalization.Builder().nIn(4).nOut(4).build())
                .layer(new FrozenLayer(new DenseLayer.Builder().nIn(8).nOut(3).build()))
                .layer(new OutputLayer.Builder().nIn(3).nOut(context.classes()).build())
                .inputPreProcessor(1, new FeedForwardToCnnPreProcessor(2, 3, 1))
                .inputPreProcessor(3, new CnnToFeedForwardPreProcessor(1, 2, 4))
                .build();
    }

    /** The engine looks at shapes when it puts layers together, and not afterwards. */
    private static MultiLayerConfiguration wrong(ModelContext context) {
        MultiLayerConfiguration network = layers(context);
        network.getInputPreProcessors().put(1, new FeedForwardToCnnPreProcessor(5, 1, 1));
        return network;
    }

    private ModelSummary summary(String model) {
        return workbench.summary(PluginChoice.of(model), PluginChoice.of("toy"), false);
    }

    @Test
    void tellsShapesAndParametersOfEachLayer() {
        ModelSummary summary = summary("layers");

        assertEquals(1, summary.features());
        assertEquals(
                List.of(
                        new LayerSummary("layer0", "DenseLayer", List.of(6L), 6, 6),
                        new LayerSummary("layer1", "ConvolutionLayer", List.of(1L, 2L, 4L), 20, 20),
                        new LayerSummary("layer2", "BatchNormalization", List.of(1L, 2L, 4L), 16, 8),
                        new LayerSummary("layer3", "FrozenLayer", List.of(3L), 27, 0),
                        new LayerSummary("layer4", "OutputLayer", List.of(2L), 8, 8)),
                summary.layers());
        assertEquals(77, summary.parameters());
        assertEquals(42, summary.trainable());
        assertEquals("dl4j", summary.trainer().name());
        assertEquals(Optional.of("fused: it is not plugged in"), summary.passedOver());
    }

    @Test
    void namesTheLayerThatDoesNotTakeWhatItGets() {
        String message = assertThrows(InvalidInputException.class, () -> summary("wrong"))
                .getMessage();

        assertTrue(
                message.startsWith("model wrong: layer 2 (ConvolutionLayer) does not take the [6] that it gets: "),
                message);
        assertEquals(1, message.lines().count());
    }

    @Test
    void suggestsANameThatIsThere() {
        assertTrue(assertThrows(InvalidInputException.class, () -> summary("layer"))
                .getMessage()
                .contains("did you mean layers?"));
    }
}
