package org.neuroplug.models.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Stream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.neuroplug.activations.internal.Elu;
import org.neuroplug.activations.internal.Exponential;
import org.neuroplug.activations.internal.HardSigmoid;
import org.neuroplug.activations.internal.LeakyRelu;
import org.neuroplug.activations.internal.Linear;
import org.neuroplug.activations.internal.Relu;
import org.neuroplug.activations.internal.Selu;
import org.neuroplug.activations.internal.Sigmoid;
import org.neuroplug.activations.internal.Softmax;
import org.neuroplug.activations.internal.Softplus;
import org.neuroplug.activations.internal.Softsign;
import org.neuroplug.activations.internal.Tanh;
import org.neuroplug.activations.internal.ThresholdedRelu;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.spi.ActivationElementwise;
import org.neuroplug.spi.ActivationProvider;
import org.neuroplug.spi.ElementwiseActivation;

/** Every built-in activation in whole networks. */
class GradientTest {
    private static final String TINY = "mlp(units=[5,4])";
    private static final double STEP = 1e-6;

    static Stream<Named<IActivation>> activations() {
        return Stream.of(
                named("elu", new Elu(), Map.of("alpha", 0.7)),
                named("exponential", new Exponential()),
                named("hard_sigmoid", new HardSigmoid(), Map.of()),
                named("leaky_relu", new LeakyRelu(), Map.of()),
                named("linear", new Linear(), Map.of()),
                named("relu", new Relu(), Map.of()),
                named("selu", new Selu(), Map.of()),
                named("sigmoid", new Sigmoid(), Map.of()),
                named("softmax", new Softmax(), Map.of()),
                named("softplus", new Softplus()),
                named("softsign", new Softsign(), Map.of()),
                named("tanh", new Tanh(), Map.of()),
                named("thresholded_relu", new ThresholdedRelu(), Map.of("theta", 0.1)));
    }

    private static Named<IActivation> named(String name, ActivationProvider provider, Map<String, ?> settings) {
        return Named.of(name, provider.create(Hyperparameters.resolve(name, provider.parameters(), settings)));
    }

    private static Named<IActivation> named(String name, ElementwiseActivation function) {
        return Named.of(name, new ActivationElementwise(name, function));
    }

    @ParameterizedTest
    @MethodSource("activations")
    void backpropagationAgreesWithDifferencesOfTheLoss(IActivation activation) {
        MultiLayerNetwork network = new Trial(Problem.FEATURES, Problem.CLASSES, activation, 3).inDoublePrecision(TINY);
        DataSet data = Problem.of(12, DataType.DOUBLE);
        network.setInput(data.getFeatures());
        network.setLabels(data.getLabels());
        network.computeGradientAndScore();
        INDArray gradient = network.gradient().gradient().dup().divi(data.numExamples());
        assertEquals(network.numParams(), gradient.length());
        for (int i = 0; i < gradient.length(); i++) {
            double numeric = (lossAt(network, data, i, STEP) - lossAt(network, data, i, -STEP)) / (2 * STEP);
            assertEquals(numeric, gradient.getDouble(i), 1e-8 + 1e-6 * Math.abs(numeric), "parameter " + i);
        }
        assertTrue(gradient.norm2Number().doubleValue() > 1e-3, "there is something to compare");
    }

    private static double lossAt(MultiLayerNetwork network, DataSet data, int parameter, double shift) {
        double value = network.params().getDouble(parameter);
        network.params().putScalar(parameter, value + shift);
        double loss = network.score(data, true);
        network.params().putScalar(parameter, value);
        return loss;
    }

    /** In float32, through the elementwise activations' bulk methods. */
    @ParameterizedTest
    @MethodSource("activations")
    void trainingLowersTheLoss(IActivation activation) {
        MultiLayerNetwork network = new Trial(Problem.FEATURES, Problem.CLASSES, activation, 3)
                .network("mlp(units=[16],activations=[compared])");
        DataSet data = Problem.of(100, DataType.FLOAT);
        double before = network.score(data);
        for (int step = 0; step < 200; step++) {
            network.fit(data);
        }
        assertTrue(network.score(data) < 0.95 * before, "loss fell from " + before + " to " + network.score(data));
    }
}
