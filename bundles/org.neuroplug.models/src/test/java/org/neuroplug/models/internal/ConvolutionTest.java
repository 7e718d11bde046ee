package org.neuroplug.models.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.neuroplug.api.data.ImageShape;

/** The faster way to compute convolutions against the engine's own. */
class ConvolutionTest {
    private static final LayerWorkspaceMgr NO_WORKSPACES = LayerWorkspaceMgr.noWorkspaces();
    private static final int BATCH = 3;

    /** Sums of some hundred products of numbers around 1, in float32. */
    private static final double TOLERANCE = 2e-5;

    @ParameterizedTest
    @CsvSource({
        "1, 5, 5, 1, 1, 1, 1, true, true",
        "1, 28, 28, 6, 5, 1, 1, true, true",
        "6, 14, 14, 16, 5, 1, 1, false, true",
        "8, 9, 7, 16, 3, 2, 2, true, false",
        "3, 10, 11, 2, 4, 3, 2, false, true",
        "2, 8, 8, 5, 1, 2, 2, true, false",
        "4, 3, 3, 7, 3, 1, 1, false, true",
        "2, 3, 2, 1, 5, 1, 1, true, true",
        "2, 1, 12, 3, 1, 1, 1, false, true",
        "1, 1, 1, 1, 1, 1, 1, true, false"
    })
    void agreesWithTheEngine(
            int channels,
            int height,
            int width,
            int filters,
            int kernel,
            int down,
            int right,
            boolean padded,
            boolean bias) {
        ConvolutionLayer.Builder builder = new ConvolutionLayer.Builder(kernel, kernel)
                .stride(down, right)
                .convolutionMode(new Window(kernel, 1, padded).mode())
                .hasBias(bias)
                .nIn(channels)
                .nOut(filters)
                .activation(bias ? new ActivationTanH() : new ActivationIdentity());
        Nd4j.getRandom().setSeed(channels + 31L * kernel);
        INDArray parameters = random(channels * kernel * kernel * filters + (bias ? filters : 0))
                .muli(0.3);
        Layer ours = layer(new Convolution(builder), parameters);
        Layer theirs = layer(builder.build(), parameters);
        INDArray images = random(BATCH, channels, height, width);

        INDArray made = activations(ours, images);
        INDArray expected = activations(theirs, images);
        assertNotNull(ours.getHelper());
        assertNull(theirs.getHelper());
        assertClose(expected, made);
        INDArray epsilon = random(made.shape());
        Pair<Gradient, INDArray> back = ours.backpropGradient(epsilon.dup(), NO_WORKSPACES);
        Pair<Gradient, INDArray> expectedBack = theirs.backpropGradient(epsilon.dup(), NO_WORKSPACES);
        assertClose(expectedBack.getSecond(), back.getSecond());
        assertClose(theirs.getGradientsViewArray(), ours.getGradientsViewArray());
        assertEquals(
                expectedBack.getFirst().gradientForVariable().keySet(),
                back.getFirst().gradientForVariable().keySet());
    }

    /** As of a layer behind one whose rows come before its columns. */
    @Test
    void takesArraysOfAnyOrder() {
        ConvolutionLayer.Builder builder =
                new ConvolutionLayer.Builder(2, 2).nIn(2).nOut(3).activation(new ActivationTanH());
        Layer layer = layer(new Convolution(builder), random(27));
        INDArray images = random(BATCH, 2, 5, 4);
        INDArray made = activations(layer, images);
        INDArray epsilon = random(made.shape());
        INDArray back = layer.backpropGradient(epsilon.dup('c'), NO_WORKSPACES).getSecond();

        assertEquals(made, activations(layer, images.dup('f')));
        assertEquals(
                back,
                layer.backpropGradient(epsilon.permute(3, 2, 1, 0).dup('c').permute(3, 2, 1, 0), NO_WORKSPACES)
                        .getSecond());
    }

    @Test
    void isWhatModelsOfImagesAreMadeOf() {
        ImageShape image = new ImageShape(12, 12, 1);
        MultiLayerNetwork lenet =
                new Trial(image, 3, new ActivationTanH()).network("lenet(filters=[2],kernel=3,units=[4])");
        MultiLayerNetwork resnet =
                new Trial(image, 3, new ActivationTanH()).network("resnet-mini(filters=2,blocks=[1])");
        assertInstanceOf(ConvolutionByImage.class, lenet.getLayer(0).getHelper());
        assertInstanceOf(ConvolutionByImage.class, resnet.getLayer(0).getHelper());
        Residual block =
                (Residual) resnet.getLayerWiseConfigurations().getConf(3).getLayer();
        assertInstanceOf(Convolution.class, block.getPath().get(0));
    }

    private static Layer layer(ConvolutionLayer layer, INDArray parameters) {
        NeuralNetConfiguration conf =
                new NeuralNetConfiguration.Builder().layer(layer).build();
        Layer made = layer.instantiate(conf, List.of(), 0, parameters.dup(), false, DataType.FLOAT);
        made.setBackpropGradientsViewArray(Nd4j.create(DataType.FLOAT, parameters.length()));
        return made;
    }

    private static INDArray activations(Layer layer, INDArray images) {
        layer.setInput(images, NO_WORKSPACES);
        return layer.activate(true, NO_WORKSPACES);
    }

    private static INDArray random(long... shape) {
        return Nd4j.randn(DataType.FLOAT, shape);
    }

    private static void assertClose(INDArray expected, INDArray actual) {
        assertArrayEquals(expected.shape(), actual.shape());
        double scale = Math.max(1, expected.amaxNumber().doubleValue());
        double difference = expected.sub(actual).amaxNumber().doubleValue();
        assertTrue(difference <= TOLERANCE * scale, () -> difference + " of " + scale);
    }
}
