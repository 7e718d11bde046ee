package org.neuroplug.trainer.fused.internal.network;

import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.trainer.fused.internal.loss.Loss;
import org.neuroplug.trainer.fused.internal.loss.Losses;

/**
 * A network of fully connected layers, as a configuration describes it.
 *
 * @param seed of the trial
 * @param layers from the input on; the last one is the output layer
 * @param lossFunction the engine's description of the loss
 */
public record NetworkPlan(long seed, List<LayerPlan> layers, ILossFunction lossFunction) {
    /**
     * Reads a configuration.
     *
     * @throws InvalidInputException when {@link #refusal} has a reason
     */
    public static NetworkPlan of(MultiLayerConfiguration network) {
        refusal(network).ifPresent(reason -> {
            throw new InvalidInputException("trainer fused cannot train this network: " + reason);
        });
        List<LayerPlan> layers = network.getConfs().stream()
                .map(conf -> LayerPlan.of((FeedForwardLayer) conf.getLayer()))
                .toList();
        int last = layers.size() - 1;
        OutputLayer output = (OutputLayer) network.getConf(last).getLayer();
        return new NetworkPlan(network.getConf(0).getSeed(), layers, output.getLossFn());
    }

    /** Why a network cannot be trained here; empty when it can. */
    public static Optional<String> refusal(MultiLayerConfiguration network) {
        return Refusal.of(network);
    }

    /** Features of a row. */
    public int inputs() {
        return layers.get(0).in();
    }

    /** Classes. */
    public int outputs() {
        return last().out();
    }

    /** The output layer. */
    public LayerPlan last() {
        return layers.get(layers.size() - 1);
    }

    /** Numbers that the network learns. */
    public int parameters() {
        return layers.stream().mapToInt(LayerPlan::parameters).reduce(0, Math::addExact);
    }

    /** A new object, for one thread. */
    public Loss loss() {
        return Losses.of(lossFunction, last().activation(), outputs());
    }
}
