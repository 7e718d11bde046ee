package org.neuroplug.models.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.constraint.MaxNormConstraint;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.data.ImageShape;

/** Who gets the regularizers that a model's setting names. */
class RegularizersTest {
    private static List<Layer> layers(String choice) {
        return new Trial(new ImageShape(8, 8, 1), 3, new ActivationTanH())
                .configuration(choice).getConfs().stream()
                        .map(NeuralNetConfiguration::getLayer)
                        .toList();
    }

    private static List<BaseLayer> weighted(String choice) {
        return layers(choice).stream()
                .filter(layer -> layer.initializer().numParams(layer) > 0 && !(layer instanceof BatchNormalization))
                .map(BaseLayer.class::cast)
                .toList();
    }

    private static List<Regularization> penalties(Layer layer, String parameter) {
        return Objects.requireNonNullElse(layer.getRegularizationByParam(parameter), List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mlp(units=[5,4],regularizers=[l2]) | 3",
                "mlp-bn(units=[5,4],regularizers=[l2]) | 3",
                "lenet(filters=[2],kernel=3,units=[4],regularizers=[l2]) | 3",
                "softmax-regression(regularizers=[l2]) | 1"
            })
    void everyWeightHasThePenaltyAndNoBias(String choice, int weights) {
        List<BaseLayer> weighted = weighted(choice);
        assertEquals(weights, weighted.size());
        for (BaseLayer layer : weighted) {
            assertEquals(List.of(new L2Regularization(0.1)), penalties(layer, "W"), layer.getLayerName());
            assertEquals(List.of(), penalties(layer, "b"), layer.getLayerName());
        }
        layers(choice).stream()
                .filter(BatchNormalization.class::isInstance)
                .flatMap(layer -> Stream.of(penalties(layer, "gamma"), penalties(layer, "beta")))
                .forEach(penalties -> assertEquals(List.of(), penalties));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mlp(units=[5,4],regularizers=[max_norm])",
                "mlp-bn(units=[5,4],regularizers=[l2,max_norm])",
                "lenet(filters=[2],kernel=3,units=[4],regularizers=[max_norm,l2])",
                "softmax-regression(regularizers=[max_norm])"
            })
    void constraintsLookAtTheWeightsOfOneOutput(String choice) {
        for (BaseLayer layer : weighted(choice)) {
            assertEquals(1, layer.getConstraints().size(), layer.getLayerName());
            MaxNormConstraint constraint = assertInstanceOf(
                    MaxNormConstraint.class, layer.getConstraints().get(0));
            assertEquals(Set.of("W"), constraint.getParams(), layer.getLayerName());
            assertArrayEquals(
                    layer instanceof ConvolutionLayer ? new int[] {1, 2, 3} : new int[] {0},
                    constraint.getDimensions(),
                    layer.getLayerName());
        }
    }

    /** Convolutions behind the first have none: their inputs are images, of which neighbours tell what one pixel lacks. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mlp(units=[5,4],regularizers=[dropout]) | layer1 layer2",
                "mlp(units=[5,4],regularizers=[dropout(layers=all),l2]) | layer0 layer1 layer2",
                "mlp-bn(units=[5,4],regularizers=[dropout]) | dense2 output",
                "mlp-bn(units=[5,4],regularizers=[dropout(layers=all)]) | dense1 dense2 output",
                "lenet(filters=[2,3],kernel=3,padding=same,units=[4],regularizers=[dropout]) | dense1 output",
                "lenet(filters=[2,3],kernel=3,padding=same,units=[4],regularizers=[dropout(layers=all)]) | conv1 dense1 output",
                "softmax-regression(regularizers=[dropout]) | ''",
                "softmax-regression(regularizers=[dropout(layers=all)]) | layer0"
            })
    void noiseIsAtTheInputsOfConnectedLayers(String choice, String noisy) {
        List<Layer> changed = layers(choice).stream()
                .filter(layer -> layer.getIDropout() != null)
                .toList();
        assertEquals(noisy, changed.stream().map(Layer::getLayerName).collect(Collectors.joining(" ")));
        assertTrue(changed.stream().allMatch(layer -> layer.getIDropout().equals(new Dropout(0.5))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mlp", "mlp-bn", "lenet", "softmax-regression"})
    void refusesTwoThatChangeInputs(String model) {
        String choice =
                model + (model.equals("lenet") ? "(padding=same," : "(") + "regularizers=[dropout,gaussian_noise])";
        assertEquals(
                "model " + model
                        + ": regularizers must have at most one that changes inputs, were [dropout,gaussian_noise]",
                assertThrows(InvalidInputException.class, () -> layers(choice)).getMessage());
    }
}
