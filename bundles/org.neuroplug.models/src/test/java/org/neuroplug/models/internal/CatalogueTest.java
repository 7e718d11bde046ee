package org.neuroplug.models.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.data.ImageShape;
import org.neuroplug.api.plugin.Framework;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.PluginKind;

/** The models beside mlp: their shapes, and what they refuse. */
class CatalogueTest {
    /** Rows of that many features, or images of height×width×channels. */
    private static Trial trial(String data, int classes) {
        int[] sides =
                Arrays.stream(data.split("×", -1)).mapToInt(Integer::parseInt).toArray();
        return sides.length == 1
                ? new Trial(sides[0], classes, new ActivationTanH(), 1)
                : new Trial(new ImageShape(sides[0], sides[1], sides[2]), classes, new ActivationTanH());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "softmax-regression | 28×28×1 | 10 | 7850",
                "softmax-regression | 4 | 3 | 15",
                "mlp-bn | 28×28×1 | 10 | 200410",
                "mlp-bn(units=[]) | 784 | 10 | 7850",
                "mlp-bn(units=[5,4]) | 6 | 2 | 96",
                "lenet | 28×28×1 | 10 | 61706",
                "lenet | 32×32×3 | 10 | 83126",
                "lenet(padding=same) | 8×8×1 | 10 | 21386",
                "lenet | 13 | 3 | 12991",
                "lenet(image=[28,28]) | 784 | 10 | 61706",
                "lenet(image=[32,32,3]) | 3072 | 10 | 83126",
                "lenet(filters=[2],kernel=3,units=[]) | 4×4×1 | 2 | 38",
                "k-means | 28×28×1 | 10 | 7960",
                "k-means(k=20) | 4 | 3 | 163",
                "resnet-mini | 28×28×1 | 10 | 20146",
                "resnet-mini(filters=16,blocks=[2]) | 1×1×1 | 2 | 1394",
                "resnet-mini | 4 | 3 | 26819",
                "resnet-mini(image=[2,2],blocks=[1],filters=1) | 4 | 2 | 43"
            })
    void haveTheirParametersAndMakeProbabilities(String choice, String data, int classes, long parameters) {
        Trial trial = trial(data, classes);
        MultiLayerNetwork network = trial.network(choice);
        assertEquals(parameters, network.numParams());
        INDArray probabilities = network.output(Nd4j.rand(DataType.FLOAT, 3, trial.features()));
        assertArrayEquals(new long[] {3, classes}, probabilities.shape());
        assertEquals(3, probabilities.sumNumber().doubleValue(), 1e-5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lenet | 8×8×1 | model lenet: layer conv2 slides windows of 5×5, which do not fit into the 4×4×6 (height × "
                        + "width × channels) that it gets",
                "lenet | 4 | model lenet: layer conv2 slides windows of 1×5, which do not fit into the 1×2×6 (height × width × "
                        + "channels) that it gets",
                "lenet(filters=[]) | 8×8×1 | model lenet: filters must be of at least one convolution, were []",
                "lenet(filters=[0]) | 8×8×1 | model lenet: filters must be whole numbers from 1 to 1024, was 0",
                "lenet(units=[none]) | 28×28×1 | model lenet: units must be whole numbers from 1 to 100000, was none",
                "lenet(padding=full) | 8×8×1 | model lenet: padding must be one of valid, same, was full",
                "lenet(image=[5,5]) | 24 | model lenet: image must be height, width and perhaps channels, whose product is 24, "
                        + "the number of features, was [5,5]",
                "lenet(image=[24]) | 24 | model lenet: image must be height, width and perhaps channels, whose product is 24, "
                        + "the number of features, was [24]",
                "lenet(units=[100000,100000]) | 28×28×1 | model lenet: weights and biases must be at most 100000000 in all; "
                        + "its 7 layers have 10041202582",
                "resnet-mini(blocks=[]) | 4 | model resnet-mini: blocks must be of 1 to 5 stages, are of 0",
                "resnet-mini(blocks=[1,1,1,1,1,1]) | 4 | model resnet-mini: blocks must be of 1 to 5 stages, are of 6",
                "resnet-mini(blocks=[21]) | 4 | model resnet-mini: blocks must be whole numbers from 1 to 20, was 21",
                "k-means(k=10001) | 4 | model k-means: k must be in [0, 10000], was 10001",
                "mlp-bn(units=[0]) | 4 | model mlp-bn: units must be whole numbers from 1 to 100000, was 0",
                "mlp-bn(momentum=1) | 4 | model mlp-bn: momentum must be in [0, 1), was 1"
            })
    void refuseWhatMakesNoNetwork(String choice, String data, String message) {
        assertEquals(
                message,
                assertThrows(InvalidInputException.class, () -> trial(data, 10).configuration(choice))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"softmax-regression", "mlp-bn", "lenet", "resnet-mini", "k-means"})
    void refuseDataOfOneClass(String model) {
        assertEquals(
                "model " + model + ": the data must have at least 2 classes, has 1",
                assertThrows(InvalidInputException.class, () -> trial("28×28×1", 1)
                                .configuration(model))
                        .getMessage());
    }

    @ParameterizedTest
    @CsvSource({"mlp-bn,2", "lenet,4", "resnet-mini,7"})
    void everyHiddenLayerHasTheActivationThatIsCompared(String model, long hidden) {
        var network = trial("28×28×1", 10).configuration(model);
        long compared = network.getConfs().stream()
                .map(conf -> conf.getLayer())
                .mapToLong(CatalogueTest::compared)
                .sum();
        assertEquals(hidden, compared);
    }

    private static long compared(Layer layer) {
        if (layer instanceof Residual block) {
            return block.parts().stream()
                    .mapToLong(part -> compared(part.layer()))
                    .sum();
        }
        var own = layer instanceof ActivationLayer a
                ? Optional.of(a.getActivationFn())
                : layer instanceof BaseLayer b ? Optional.of(b.getActivationFn()) : Optional.empty();
        return own.filter(new ActivationTanH()::equals).isPresent() ? 1 : 0;
    }

    /** The numbers of Keras' summary of the same network. */
    @ParameterizedTest
    @CsvSource({"mlp-bn,800", "resnet-mini,672"})
    void normalizationHasFourNumbersForEachUnitOrChannel(String model, long numbers) {
        MultiLayerNetwork network = trial("28×28×1", 10).network(model);
        long found = network.paramTable().entrySet().stream()
                .filter(e -> e.getKey().matches(".*(gamma|beta|mean|var)"))
                .mapToLong(e -> e.getValue().length())
                .sum();
        assertEquals(numbers * (model.equals("mlp-bn") ? 2 : 1), found);
        assertTrue(network.getParam("1_var").amaxNumber().doubleValue() == 1, "variances begin at 1");
    }

    /** PyTorch's layers draw between ±1 / sqrt(in), DL4J's by XAVIER. */
    @ParameterizedTest
    @CsvSource({
        "mlp, glorot_uniform",
        "mlp-bn, glorot_uniform",
        "softmax-regression, glorot_uniform",
        "lenet, glorot_uniform",
        "resnet-mini, he_normal"
    })
    void drawWeightsAsTheLayersOfTheFrameworksDo(String model, String here) {
        Parameter initializer = Trial.parameter(model, "initializer");
        assertEquals(Optional.of(here), initializer.defaultValue());
        assertEquals(
                Map.of(
                        Framework.PYTORCH, "variance_scaling(scale=0.3333333333333333,distribution=uniform)",
                        Framework.DL4J, "glorot_normal(truncated=false)"),
                initializer.elsewhere());
        assertEquals(Optional.of(PluginKind.INITIALIZER), initializer.names());
    }
}
