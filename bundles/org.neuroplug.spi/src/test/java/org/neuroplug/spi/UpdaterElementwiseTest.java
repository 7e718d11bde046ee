package org.neuroplug.spi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

class UpdaterElementwiseTest {
    /** More weights than fit in one piece, and not a multiple of it. */
    private static final int WEIGHTS = 2 * DenseFloats.PIECE + 17;

    @Test
    void givesEveryWeightItsOwnStateAndCountsSteps() {
        IUpdater config = new UpdaterElementwise("recorder", 1, new Recorder());
        INDArray state = Nd4j.create(DataType.FLOAT, config.stateSize(WEIGHTS));
        GradientUpdater<?> updater = config.instantiate(state, true);
        for (int iteration = 0; iteration < 3; iteration++) {
            INDArray gradient = Nd4j.arange(WEIGHTS).castTo(DataType.FLOAT);
            updater.applyUpdater(gradient, iteration, 0);
            // The first slot has summed up gradients on top of 5, the second the numbers of the steps on top of 7.
            for (int i = 0; i < WEIGHTS; i += 1009) {
                assertEquals(5 + (iteration + 1) * i, gradient.getFloat(i));
            }
        }
        assertEquals(5 + 3 * (WEIGHTS - 1), state.getFloat(WEIGHTS - 1));
        assertEquals(7 + 1 + 2 + 3, state.getFloat(WEIGHTS));
        assertEquals(7 + 1 + 2 + 3, state.getFloat(2 * WEIGHTS - 1));
    }

    @ParameterizedTest
    @EnumSource(
            value = DataType.class,
            names = {"FLOAT", "DOUBLE"})
    void continuesFromASavedStateToTheSameBits(DataType type) {
        IUpdater config = new UpdaterElementwise("recorder", 1, new Recorder());
        INDArray state = Nd4j.create(type, config.stateSize(WEIGHTS));
        GradientUpdater<?> whole = config.instantiate(state, true);
        for (int i = 0; i < 10; i++) {
            whole.applyUpdater(gradient(type, i), i, 0);
        }
        GradientUpdater<?> resumed = config.clone().instantiate(state.dup(), false);
        for (int i = 10; i < 20; i++) {
            INDArray expected = gradient(type, i);
            INDArray actual = gradient(type, i);
            whole.applyUpdater(expected, i, 0);
            resumed.applyUpdater(actual, i, 0);
            assertArrayEquals(expected.toDoubleVector(), actual.toDoubleVector());
        }
        assertEquals(whole.getState(), resumed.getState());
    }

    private static INDArray gradient(DataType type, int seed) {
        return Noise.of(seed, WEIGHTS).castTo(type);
    }

    @Test
    void refusesStateOfAnotherSize() {
        IUpdater config = new UpdaterElementwise("recorder", 1, new Recorder());
        GradientUpdater<?> updater = config.instantiate(Map.of("state", Nd4j.create(DataType.FLOAT, 9)), false);
        assertThrows(IllegalStateException.class, () -> updater.applyUpdater(Nd4j.create(DataType.FLOAT, 5), 0, 0));
    }

    @ParameterizedTest
    @EnumSource(
            value = DataType.class,
            names = {"FLOAT", "DOUBLE"})
    void trainsAsTheEnginesOwnDescent(DataType type) {
        MultiLayerNetwork own = network(type, new Sgd(0.1), new Sgd(0.05));
        MultiLayerNetwork ours = network(
                type,
                new UpdaterElementwise("descent", 0.1, new Descent(0.1f)),
                new UpdaterElementwise("descent", 0.05, new Descent(0.05f)));
        DataSet data = data();
        for (int i = 0; i < 5; i++) {
            own.fit(data);
            ours.fit(data);
        }
        assertTrue(own.params().sub(ours.params()).amaxNumber().doubleValue() < 1e-6);
    }

    @Test
    void keepsApartTheStatesOfLayersWithDifferentOptimizers() {
        UpdaterElementwise first = new UpdaterElementwise("recorder", 0.1, new Recorder());
        MultiLayerNetwork net =
                network(DataType.FLOAT, first, new UpdaterElementwise("descent", 0.1, new Descent(0.1f)));
        MultiLayerNetwork one = network(DataType.FLOAT, first, first);
        net.fit(data());
        one.fit(data());
        assertEquals(2 * (4 * 6 + 6), net.getUpdater().getStateViewArray().length());
        assertEquals(
                2 * (4 * 6 + 6 + 6 * 3 + 3),
                one.getUpdater().getStateViewArray().length());
    }

    @Test
    void aCloneOfANetworkGoesOnAlike() {
        UpdaterElementwise updater = new UpdaterElementwise("momentum", 0.1, new Momentum());
        MultiLayerNetwork net = network(DataType.FLOAT, updater, updater);
        DataSet data = data();
        net.fit(data);
        MultiLayerNetwork clone = net.clone();
        net.fit(data);
        clone.fit(data);
        assertEquals(net.params(), clone.params());
        assertTrue(net.summary().contains("Total Parameters:"));
    }

    @Test
    void isEqualWhenItsOptimizerAndRateAre() {
        Descent descent = new Descent(1);
        IUpdater updater = new UpdaterElementwise("descent", 1, descent);
        assertEquals(updater, updater.clone());
        assertEquals(updater, new UpdaterElementwise("descent", 1, new Descent(1)));
        assertNotEquals(updater, new UpdaterElementwise("descent", 1, new Descent(2)));
        assertNotEquals(updater, new UpdaterElementwise("descent", 2, descent));
        assertEquals(1, updater.getLearningRate(0, 0));
    }

    private static MultiLayerNetwork network(DataType type, IUpdater hidden, IUpdater output) {
        ElementwiseActivation square = new ElementwiseActivation() {
            @Override
            public double value(double x) {
                return x * x;
            }

            @Override
            public double derivative(double x) {
                return 2 * x;
            }
        };
        MultiLayerNetwork net = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(5)
                .dataType(type)
                .list()
                .layer(new DenseLayer.Builder()
                        .nIn(4)
                        .nOut(6)
                        .activation(new ActivationElementwise("square", square))
                        .updater(hidden)
                        .build())
                .layer(new OutputLayer.Builder(LossFunction.MCXENT)
                        .nIn(6)
                        .nOut(3)
                        .activation(Activation.SOFTMAX)
                        .updater(output)
                        .build())
                .build());
        net.init();
        return net;
    }

    private static DataSet data() {
        INDArray labels = Nd4j.eye(3).castTo(DataType.FLOAT);
        return new DataSet(Noise.of(3, 3, 4), labels);
    }

    private record Descent(float rate) implements ElementwiseOptimizer {
        @Override
        public int slots() {
            return 0;
        }

        @Override
        public void update(float[] gradient, float[][] state, int from, int to, long step) {
            assertEquals(0, state.length);
            for (int i = from; i < to; i++) {
                gradient[i] *= rate;
            }
        }
    }

    private record Momentum() implements ElementwiseOptimizer {
        @Override
        public int slots() {
            return 1;
        }

        @Override
        public void update(float[] gradient, float[][] state, int from, int to, long step) {
            for (int i = from; i < to; i++) {
                state[0][i] = 0.9f * state[0][i] + 0.1f * gradient[i];
                gradient[i] = state[0][i];
            }
        }
    }

    /** Sums up gradients in one slot, which becomes the step, and step numbers in the other. */
    private record Recorder() implements ElementwiseOptimizer {
        @Override
        public int slots() {
            return 2;
        }

        @Override
        public float initial(int slot) {
            return slot == 0 ? 5 : 7;
        }

        @Override
        public void update(float[] gradient, float[][] state, int from, int to, long step) {
            for (int i = from; i < to; i++) {
                state[0][i] += gradient[i];
                state[1][i] += step;
                gradient[i] = state[0][i];
            }
        }
    }
}
