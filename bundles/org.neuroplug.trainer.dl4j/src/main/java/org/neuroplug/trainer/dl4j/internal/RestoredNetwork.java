package org.neuroplug.trainer.dl4j.internal;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.spi.TrainingState;

/** Networks that go on where a {@link TrainingState} was taken. */
final class RestoredNetwork {
    private RestoredNetwork() {}

    /**
     * The network with that state.
     *
     * @throws InvalidInputException when the network has another number of weights, or its optimizer of numbers
     */
    static MultiLayerNetwork of(MultiLayerConfiguration configuration, TrainingState state) {
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        long weights = weights(configuration);
        if (weights != state.parameters().length) {
            throw new InvalidInputException(
                    "the network has " + weights + " weights, the state " + state.parameters().length);
        }
        network.init(vector(state.parameters()), false);
        network.setIterationCount(state.steps());
        network.setEpochCount(state.epochs());
        if (state.optimizerState().length > 0) {
            optimizer(network, state.optimizerState());
        }
        return network;
    }

    private static long weights(MultiLayerConfiguration configuration) {
        return configuration.getConfs().stream()
                .mapToLong(conf -> conf.getLayer().initializer().numParams(conf))
                .sum();
    }

    private static void optimizer(MultiLayerNetwork network, float[] numbers) {
        INDArray view = network.getUpdater().getStateViewArray();
        long expected = view == null ? 0 : view.length();
        if (expected != numbers.length) {
            throw new InvalidInputException(
                    "the network's optimizer keeps " + expected + " numbers, the state has " + numbers.length);
        }
        network.getUpdater().setStateViewArray(network, vector(numbers), false);
    }

    private static INDArray vector(float[] values) {
        return Nd4j.create(values, new long[] {1, values.length}, 'c');
    }
}
