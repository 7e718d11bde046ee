package org.neuroplug.core.internal.run;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.neuroplug.api.InvalidInputException;

class LayerShapesTest {
    /** As a model may put them together that does not use the engine's builder of networks. */
    private static LayerShapes shapes(Layer... layers) {
        return shapes(0, layers);
    }

    private static LayerShapes shapes(int height, Layer... layers) {
        MultiLayerConfiguration network = new MultiLayerConfiguration();
        network.setConfs(List.of(layers).stream()
                .map(layer -> new NeuralNetConfiguration.Builder().layer(layer).build())
                .toList());
        if (height > 0) {
            network.getInputPreProcessors().put(0, new FeedForwardToCnnPreProcessor(height, height, 2));
        }
        return new LayerShapes("model own", network);
    }

    private static Layer dense(int in, int out) {
        return new DenseLayer.Builder().nIn(in).nOut(out).build();
    }

    private static Layer output(int in) {
        return new OutputLayer.Builder().nIn(in).nOut(2).build();
    }

    private static String refusal(LayerShapes shapes, int features) {
        String message = assertThrows(InvalidInputException.class, () -> shapes.check(features))
                .getMessage();
        assertEquals(
                message,
                assertThrows(InvalidInputException.class, () -> shapes.behindEach(features))
                        .getMessage());
        return message;
    }

    @Test
    void tellsWhatEachLayerMakes() {
        LayerShapes shapes = shapes(dense(4, 3), new ActivationLayer(Activation.RELU), output(3));

        assertDoesNotThrow(() -> shapes.check(4));
        assertEquals(
                List.of(InputType.feedForward(3), InputType.feedForward(3), InputType.feedForward(2)),
                shapes.behindEach(4));
    }

    @Test
    void theDataMustBeWhatTheFirstLayerTakes() {
        assertEquals(
                "model own: layer 1 (DenseLayer) does not take the [4] that it gets: it takes 5 numbers, not 4",
                refusal(shapes(dense(5, 3), output(3)), 4));
    }

    @Test
    void eachLayerTakesWhatTheOneBeforeItMakes() {
        assertEquals(
                "model own: layer 3 (OutputLayer) does not take the [3] that it gets: it takes 7 numbers, not 3",
                refusal(shapes(dense(4, 3), new ActivationLayer(Activation.RELU), output(7)), 4));
    }

    @Test
    void convolutionsTakeAsManyChannelsAsThereAre() {
        LayerShapes three =
                shapes(5, new ConvolutionLayer.Builder(3, 3).nIn(3).nOut(4).build());

        assertEquals(
                "model own: layer 1 (ConvolutionLayer) does not take the [50] that it gets: it takes 3 channels, not 2",
                refusal(three, 50));
    }

    @Test
    void windowsLargerThanTheirImagesAreRefused() {
        LayerShapes large =
                shapes(5, new ConvolutionLayer.Builder(9, 9).nIn(2).nOut(4).build());

        assertEquals(
                "model own: layer 1 (ConvolutionLayer) does not take the [50] that it gets: its window is larger than the image"
                        + " [5, 5, 2]",
                refusal(large, 50));
    }

    /** What a layer of a plug-in makes, perhaps only itself knows; then nothing behind it can be said to be wrong. */
    @Test
    void aLayerThatDoesNotTellIsGivenTheBenefitOfTheDoubt() {
        LayerShapes silent = shapes(dense(4, 3), new Silent(), output(7));

        assertDoesNotThrow(() -> silent.check(4));
        assertThrows(InvalidInputException.class, () -> silent.behindEach(4));
    }

    private static final class Silent extends ActivationLayer {
        private static final long serialVersionUID = 1L;

        Silent() {
            super(Activation.RELU);
        }

        @Override
        public InputType getOutputType(int index, InputType inputType) {
            throw new UnsupportedOperationException("not told");
        }
    }
}
