package org.neuroplug.core.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.BaseActivationFunction;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.core.internal.Formula;
import org.neuroplug.spi.ActivationElementwise;
import org.neuroplug.spi.CrossEntropy;
import org.neuroplug.spi.LossProvider.Domain;

class OutputCheckTest {
    private static final LossDemand SQUARES = new LossDemand("loss mse", Domain.NUMBERS, "softmax");
    private static final LossDemand EACH = new LossDemand("loss binary_cross_entropy", Domain.PROBABILITIES, "sigmoid");
    private static final LossDemand COUNTS = new LossDemand("loss poisson", Domain.NOT_NEGATIVE, "softmax");
    private static final LossDemand MARGIN = new LossDemand("loss hinge", Domain.NUMBERS, "linear");

    private static MultiLayerConfiguration network(IActivation hidden, IActivation output) {
        return new NeuralNetConfiguration.Builder()
                .list()
                .layer(new DenseLayer.Builder()
                        .nIn(3)
                        .nOut(4)
                        .activation(hidden)
                        .build())
                .layer(new OutputLayer.Builder(CrossEntropy.create())
                        .nIn(4)
                        .nOut(2)
                        .activation(output)
                        .build())
                .validateOutputLayerConfig(false)
                .build();
    }

    private static List<String> check(LossDemand loss, IActivation output) {
        return new OutputCheck("model own").check(loss, network(Activation.TANH.getActivationFunction(), output));
    }

    private static List<String> check(LossDemand loss, Activation output) {
        return check(loss, output.getActivationFunction());
    }

    @Test
    void findsNothingWhereOutputsFit() {
        assertEquals(List.of(), check(LossDemand.CROSS_ENTROPY, Activation.SOFTMAX));
        assertEquals(List.of(), check(EACH, Activation.SIGMOID));
        assertEquals(List.of(), check(EACH, Activation.HARDSIGMOID));
        assertEquals(List.of(), check(EACH, Activation.SOFTMAX));
        assertEquals(List.of(), check(SQUARES, Activation.SIGMOID));
        assertEquals(List.of(), check(MARGIN, Activation.IDENTITY));
        assertEquals(List.of(), check(MARGIN, Activation.TANH));
    }

    @ParameterizedTest
    @CsvSource({"IDENTITY, linear", "TANH, tanh", "RELU, relu"})
    void refusesLogarithmsOfWhatIsNoProbability(Activation output, String name) {
        assertEquals(
                "the outputs of model own, " + name + ", are not kept between 0 and 1, loss cross_entropy needs"
                        + " probabilities such as those of softmax",
                assertThrows(InvalidInputException.class, () -> check(LossDemand.CROSS_ENTROPY, output))
                        .getMessage());
    }

    /** There, the loss of the right class is least when all outputs are 1. */
    @ParameterizedTest
    @CsvSource({"SIGMOID, sigmoid", "HARDSIGMOID, hardsigmoid"})
    void warnsOfOutputsThatDoNotShareWhereOnlyTheRightOneCounts(Activation output, String name) {
        assertEquals(
                List.of(
                        "the outputs of model own, " + name
                                + ", do not sum up to 1: where loss cross_entropy"
                                + " makes that of the right class larger, those of wrong ones get no smaller; it goes with softmax"),
                check(LossDemand.CROSS_ENTROPY, output));
    }

    @Test
    void triesActivationsOfPlugins() {
        IActivation plugin = new ActivationElementwise("times 3", Formula.times(3));

        assertThrows(InvalidInputException.class, () -> check(LossDemand.CROSS_ENTROPY, plugin));
    }

    @Test
    void refusesLogarithmsOfNegativeNumbers() {
        assertEquals(
                "the outputs of model own, linear, can be below 0, loss poisson needs numbers of at least 0 such as"
                        + " those of softmax",
                assertThrows(InvalidInputException.class, () -> check(COUNTS, Activation.IDENTITY))
                        .getMessage());
        assertEquals(
                List.of(
                        "the outputs of model own, softplus, are not kept between 0 and 1, loss poisson compares them with 1"
                                + " and 0 and goes with softmax"),
                check(COUNTS, Activation.SOFTPLUS));
    }

    @Test
    void warnsOfLogitsWhereProbabilitiesAreCompared() {
        assertEquals(
                List.of(
                        "the outputs of model own, linear, are not kept between 0 and 1, loss mse compares them with 1 and"
                                + " 0 and goes with softmax"),
                check(SQUARES, Activation.IDENTITY));
    }

    @Test
    void warnsOfOutputsThatCannotGetBelowZero() {
        assertEquals(
                List.of("the outputs of model own, softmax, are never below 0, where loss hinge wants those of wrong"
                        + " classes; it goes with linear"),
                check(MARGIN, Activation.SOFTMAX));
    }

    @Test
    void warnsOfSoftmaxInAHiddenLayer() {
        MultiLayerConfiguration network =
                network(Activation.SOFTMAX.getActivationFunction(), Activation.SOFTMAX.getActivationFunction());
        List<String> warnings =
                List.of("softmax in a hidden layer of model own makes its units share a sum of 1, so that"
                        + " little gets through and learning is slow");

        assertEquals(warnings, new OutputCheck("model own").check(LossDemand.CROSS_ENTROPY, network));
        assertEquals(warnings, new OutputCheck("model own").hidden(network));
    }

    @Test
    void warnsOfSoftmaxAsAHiddenLayerOfItsOwn() {
        MultiLayerConfiguration network = new NeuralNetConfiguration.Builder()
                .list()
                .layer(new DenseLayer.Builder()
                        .nIn(3)
                        .nOut(4)
                        .activation(Activation.IDENTITY)
                        .build())
                .layer(new ActivationLayer(Activation.SOFTMAX))
                .layer(new OutputLayer.Builder(CrossEntropy.create())
                        .nIn(4)
                        .nOut(2)
                        .activation(Activation.SOFTMAX)
                        .build())
                .build();

        assertEquals(1, new OutputCheck("model own").hidden(network).size());
    }

    @Test
    void warnsOfWhatIsLikeSoftmaxInAHiddenLayer() {
        IActivation softmax = Activation.SOFTMAX.getActivationFunction();

        assertEquals(
                List.of("shares in a hidden layer of model own makes its units share a sum of 1, so that"
                        + " little gets through and learning is slow"),
                new OutputCheck("model own").hidden(network(new Shares(), softmax)));
        IActivation plugin = new ActivationElementwise("times 3", Formula.times(3));
        assertEquals(List.of(), new OutputCheck("model own").hidden(network(plugin, softmax)));
        for (Activation engines : List.of(Activation.TANH, Activation.RELU, Activation.IDENTITY)) {
            assertEquals(
                    List.of(), new OutputCheck("model own").hidden(network(engines.getActivationFunction(), softmax)));
        }
    }

    /** Half a sum of 1 for the first two units of a row, nothing for others. */
    private static final class Shares extends BaseActivationFunction {
        private static final long serialVersionUID = 1L;

        @Override
        public INDArray getActivation(INDArray in, boolean training) {
            in.assign(0);
            for (int row = 0; row < in.rows(); row++) {
                in.putScalar(row, 0, 0.5);
                in.putScalar(row, 1, 0.5);
            }
            return in;
        }

        @Override
        public Pair<INDArray, INDArray> backprop(INDArray in, INDArray epsilon) {
            return new Pair<>(in.assign(0), null);
        }

        @Override
        public String toString() {
            return "shares";
        }
    }
}
