package org.neuroplug.models.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.impl.LossMAE;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.neuroplug.api.data.ImageShape;

/** What models make of their settings, and of what the trial brings. */
class SettingsTest {
    private static final Trial TRIAL = new Trial(new ImageShape(8, 8, 1), 3, new ActivationTanH());

    private static Stream<Layer> layers(String choice) {
        return TRIAL.configuration(choice).getConfs().stream()
                .map(conf -> conf.getLayer())
                .flatMap(layer -> layer instanceof Residual block
                        ? block.parts().stream().map(Residual.Part::layer)
                        : Stream.of(layer));
    }

    private static <L extends Layer> List<L> layers(String choice, Class<L> type) {
        return layers(choice).filter(type::isInstance).map(type::cast).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mlp | units=[200,200],activations=[compared],initializer=glorot_uniform,regularizers=[],output=auto",
                "mlp-bn | units=[200,200],activations=[compared],initializer=glorot_uniform,regularizers=[],momentum=0.9,"
                        + "epsilon=0.00001",
                "softmax-regression | initializer=glorot_uniform,regularizers=[]",
                "lenet | filters=[6,16],kernel=5,padding=valid,pooling=average,units=[120,84],image=[],"
                        + "initializer=glorot_uniform,regularizers=[]",
                "resnet-mini | blocks=[1,1,1],filters=8,kernel=3,units=64,image=[],initializer=he_normal,momentum=0.9,"
                        + "epsilon=0.00001",
                "k-means | k=0"
            })
    void haveTheirDefaults(String model, String settings) {
        assertEquals(settings, Trial.settings(model).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "softmax-regression(initializer=halves) | 1",
                "mlp-bn(units=[5,4],initializer=halves) | 3",
                "lenet(filters=[2,3],kernel=3,padding=same,units=[5,4],initializer=halves) | 5",
                "resnet-mini(filters=2,blocks=[1,1],initializer=halves) | 7",
                "resnet-mini(image=[4,16],filters=2,blocks=[1],initializer=halves) | 4"
            })
    void askForTheWeightsOfEachLayer(String choice, long layers) {
        Map<String, INDArray> parameters = TRIAL.network(choice).paramTable();
        List<INDArray> weights = parameters.entrySet().stream()
                .filter(parameter -> parameter.getKey().endsWith("W"))
                .map(Map.Entry::getValue)
                .toList();
        assertEquals(layers, weights.size(), parameters.keySet()::toString);
        for (INDArray array : weights) {
            assertEquals(0.5, array.minNumber().doubleValue(), parameters::toString);
            assertEquals(0.5, array.maxNumber().doubleValue(), parameters::toString);
        }
        parameters.forEach((name, array) -> {
            if (name.endsWith("b")) {
                assertEquals(0, array.amaxNumber().doubleValue(), name);
            }
        });
    }

    @Test
    void rowsThatAreNoImagesHaveTheSameInitializer() {
        Map<String, INDArray> parameters = new Trial(6, 3)
                .network("resnet-mini(units=4,blocks=[1],initializer=halves)")
                .paramTable();
        for (String name : List.of("0_W", "3_p0.W", "3_p3.W", "5_W")) {
            assertEquals(0.5, parameters.get(name).minNumber().doubleValue(), name);
            assertEquals(0.5, parameters.get(name).maxNumber().doubleValue(), name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"softmax-regression", "mlp-bn", "lenet(padding=same)", "resnet-mini"})
    void haveTheLossAndTheOutputsOfTheTrial(String choice) {
        OutputLayer own = output(TRIAL.configuration(choice));
        assertEquals(new LossMCXENT(Float.MIN_NORMAL, null), own.getLossFn());
        assertEquals(new ActivationSoftmax(), own.getActivationFn());
        OutputLayer other = output(Trial.configuration(choice, new MeanAbsolute(TRIAL)));
        assertEquals(new LossMAE(), other.getLossFn());
        assertEquals(new ActivationSigmoid(), other.getActivationFn());
    }

    private static OutputLayer output(MultiLayerConfiguration network) {
        return (OutputLayer) network.getConf(network.getConfs().size() - 1).getLayer();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lenet(padding=same) | AVG",
                "lenet(padding=same,pooling=average) | AVG",
                "lenet(padding=same,pooling=max) | MAX"
            })
    void lenetTakesTheAverageOrTheLargest(String choice, PoolingType type) {
        assertEquals(
                List.of(type, type),
                layers(choice, SubsamplingLayer.class).stream()
                        .map(SubsamplingLayer::getPoolingType)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"mlp-bn, 2", "resnet-mini, 9"})
    void normalizationHasItsMomentumAndEpsilon(String model, int count) {
        List<BatchNormalization> layers = layers(model + "(momentum=0.75,epsilon=0.01)", BatchNormalization.class);
        assertEquals(count, layers.size());
        for (BatchNormalization layer : layers) {
            assertEquals(0.01, layer.getEps(), layer.getLayerName());
            assertEquals(0.75, layer.getDecay(), layer.getLayerName());
        }
    }

    /** Of 2,056 pairs of channels that 3×3 weights connect, each has 16 more; those of shortcuts stay 1×1. */
    @Test
    void theKernelOfResnetIsThatOfAllItsConvolutions() {
        Trial images = new Trial(new ImageShape(28, 28, 1), 10, new ActivationTanH());
        assertEquals(
                20_146 + 16 * 2_056, images.network("resnet-mini(kernel=5)").numParams());
    }

    @Test
    void activationsGoToTheLayersInOrder() {
        List<ActivationLayer> layers =
                layers("mlp-bn(units=[5,5],activations=[linear,compared])", ActivationLayer.class);
        assertEquals(
                List.of(new ActivationIdentity(), new ActivationTanH()),
                layers.stream().map(ActivationLayer::getActivationFn).toList());
    }
}
