package org.neuroplug.models.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PReLULayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInitConstant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.impl.LossMAE;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.neuroplug.activations.internal.Softplus;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.spi.ActivationElementwise;
import org.neuroplug.spi.LearnedActivation;
import org.neuroplug.spi.ModelContext;
import org.neuroplug.spi.ModelProvider;
import org.neuroplug.testkit.ModelContract;

class MlpTest extends ModelContract {
    @Override
    protected ModelProvider plugin() {
        return new Mlp();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mlp | 784 | 10 | 3 | 199210",
                "mlp(units=[200,200],activations=[compared,linear]) | 784 | 10 | 3 | 199210",
                "mlp(units=[]) | 784 | 10 | 1 | 7850",
                "mlp(units=[],activations=[]) | 4 | 3 | 1 | 15",
                "mlp(units=7) | 4 | 3 | 2 | 59",
                "mlp(units=[5,4,3,2]) | 6 | 2 | 5 | 88"
            })
    void hasTheLayersAndParametersAskedFor(String choice, int features, int classes, int layers, long parameters) {
        MultiLayerNetwork network = new Trial(features, classes).network(choice);
        assertEquals(layers, network.getnLayers());
        assertEquals(parameters, network.numParams());
        INDArray probabilities = network.output(Nd4j.ones(DataType.FLOAT, 9, features));
        assertArrayEquals(new long[] {9, classes}, probabilities.shape());
        assertEquals(DataType.FLOAT, probabilities.dataType());
        assertEquals(9, probabilities.sumNumber().doubleValue(), 1e-5);
    }

    @Test
    void activationsGoToTheLayersInOrder() {
        IActivation relu = new ActivationReLU();
        MultiLayerNetwork founding = new Trial(4, 3, relu, 1).network("mlp(units=[5,5],activations=[compared,linear])");
        assertEquals(relu, activation(founding, 0));
        assertEquals(new ActivationIdentity(), activation(founding, 1));
        assertEquals(new ActivationSoftmax(), activation(founding, 2));
        MultiLayerNetwork all = new Trial(4, 3, relu, 1).network("mlp(units=[5,5])");
        assertEquals(relu, activation(all, 0));
        assertEquals(relu, activation(all, 1));
    }

    private static IActivation activation(MultiLayerNetwork network, int layer) {
        return ((BaseLayer) network.getLayer(layer).conf().getLayer()).getActivationFn();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mlp(units=[0]) | model mlp: units must be whole numbers from 1 to 100000, was 0",
                "mlp(units=[5,-5]) | model mlp: units must be whole numbers from 1 to 100000, was -5",
                "mlp(units=[100001]) | model mlp: units must be whole numbers from 1 to 100000, was 100001",
                "mlp(units=[99999999999]) | model mlp: units must be whole numbers from 1 to 100000, was 99999999999",
                "mlp(units=[many]) | model mlp: units must be whole numbers from 1 to 100000, was many",
                "mlp(units=[5,5],activations=[linear,linear,linear]) | model mlp: activations must be one for all or one "
                        + "for each of 2 hidden layers, were 3: [linear,linear,linear]",
                "mlp(units=[5],activations=[]) | model mlp: activations must be one for all or one for each of 1 hidden "
                        + "layers, were 0: []",
                "mlp(units=[100000,100000]) | model mlp: weights and biases must be at most 100000000 in all; units "
                        + "[100000, 100000] with 784 features and 10 classes make 10079600010"
            })
    void refusesWhatMakesNoNetwork(String choice, String message) {
        Trial trial = new Trial(784, 10);
        InvalidInputException e =
                assertThrows(InvalidInputException.class, () -> new Mlp().create(Trial.settings(choice), trial));
        assertEquals(message, e.getMessage());
    }

    /** Half of what is below 0, before the first step. */
    private static final class Learned implements LearnedActivation {
        @Override
        public double value(double x) {
            return x > 0 ? x : x / 2;
        }

        @Override
        public double derivative(double x) {
            return x > 0 ? 1 : 0.5;
        }

        @Override
        public Layer layer(int units) {
            return new PReLULayer.Builder()
                    .inputShape(units)
                    .nIn(units)
                    .nOut(units)
                    .weightInit(new WeightInitConstant(0.5))
                    .build();
        }
    }

    @ParameterizedTest
    @CsvSource({"mlp(units=[5]), 1", "mlp-bn(units=[5]), 2"})
    void givesAnActivationThatLearnsALayer(String choice, int at) {
        IActivation activation = new ActivationElementwise("learned", new Learned());
        MultiLayerNetwork network = new Trial(4, 3, activation, 1).network(choice);

        assertEquals(PReLULayer.class, network.getLayer(at).conf().getLayer().getClass());
        assertEquals(5, network.getParam(at + "_W").length());
        assertEquals(
                ActivationIdentity.class,
                ((DenseLayer) network.getLayer(0).conf().getLayer())
                        .getActivationFn()
                        .getClass());
    }

    @Test
    void asksForTheWeightsOfEachLayer() {
        MultiLayerNetwork network = new Trial(6, 3).network("mlp(units=[5,4],initializer=halves)");

        for (String layer : List.of("0", "1", "2")) {
            assertEquals(0.5, network.getParam(layer + "_W").minNumber().doubleValue());
            assertEquals(0.5, network.getParam(layer + "_W").maxNumber().doubleValue());
            assertEquals(0, network.getParam(layer + "_b").amaxNumber().doubleValue());
        }
    }

    @Test
    void refusesDataOfOneClassAndTooManyLayers() {
        assertMessage("model mlp: the data must have at least 2 classes, has 1", new Trial(4, 1), "mlp");
        assertMessage(
                "model mlp: units must be of at most 1000 layers, are of 1001",
                new Trial(4, 2),
                "mlp(units=[" + "1,".repeat(1000) + "1])");
    }

    private static void assertMessage(String message, Trial trial, String choice) {
        InvalidInputException e =
                assertThrows(InvalidInputException.class, () -> new Mlp().create(Trial.settings(choice), trial));
        assertEquals(message, e.getMessage());
    }

    /** So that arms of an experiment start from the same point. */
    @Test
    void initialWeightsComeFromTheSeedWhateverTheActivation() {
        String choice = "mlp(units=[20,10],activations=[compared,linear])";
        INDArray relu =
                new Trial(30, 4, new ActivationReLU(), 5).network(choice).params();
        INDArray tanh =
                new Trial(30, 4, new ActivationTanH(), 5).network(choice).params();
        INDArray own = new Trial(30, 4, new ActivationElementwise("softplus", new Softplus()), 5)
                .network(choice)
                .params();
        assertEquals(relu, tanh);
        assertEquals(relu, own);
        assertNotEquals(
                relu, new Trial(30, 4, new ActivationReLU(), 6).network(choice).params());
    }

    @Test
    void hasTheLossAndTheOutputsOfTheTrial() {
        ModelContext trial = new MeanAbsolute(new Trial(4, 3));
        OutputLayer output = output("mlp", trial);
        assertEquals(new LossMAE(), output.getLossFn());
        assertEquals(new ActivationSigmoid(), output.getActivationFn());
        assertEquals(
                new ActivationIdentity(), output("mlp(output=linear)", trial).getActivationFn());
        assertEquals(new LossMAE(), output("mlp(output=linear)", trial).getLossFn());
        assertEquals(
                new LossMCXENT(Float.MIN_NORMAL, null),
                output("mlp", new Trial(4, 3)).getLossFn());
    }

    private static OutputLayer output(String choice, ModelContext context) {
        MultiLayerConfiguration network = Trial.configuration(choice, context);
        return (OutputLayer) network.getConf(network.getConfs().size() - 1).getLayer();
    }

    /** A loss that stops at some probability would hide how wrong a network is. */
    @Test
    void theLossOfAConfidentMistakeIsItsCrossEntropy() {
        MultiLayerNetwork network = new Trial(2, 2).network("mlp(units=[])");
        network.setParams(Nd4j.createFromArray(60f, 0f, 0f, 0f, 0f, 0f));
        DataSet mistake =
                new DataSet(Nd4j.createFromArray(new float[][] {{1, 0}}), Nd4j.createFromArray(new float[][] {{0, 1}}));
        assertEquals(60, network.score(mistake), 1e-4);
    }
}
