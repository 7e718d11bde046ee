package org.neuroplug.models.internal.kmeans;

import java.util.Optional;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.neuroplug.api.InvalidInputException;

/**
 * How large a network of clusters is.
 *
 * @param features numbers in a row
 * @param k clusters
 */
record ClusterShape(int features, int k, int classes) {
    /** Why a network is not one of clusters; empty when it is. */
    static Optional<String> refusal(MultiLayerConfiguration network) {
        if (network.getConfs().size() != 2) {
            return Optional.of("clusters are a network of 2 layers, it has "
                    + network.getConfs().size());
        }
        Layer first = network.getConf(0).getLayer();
        Layer second = network.getConf(1).getLayer();
        boolean clusters = first instanceof DenseLayer dense && dense.getActivationFn() instanceof Nearest;
        return clusters && second instanceof OutputLayer
                ? Optional.empty()
                : Optional.of("layer 1 finds no nearest centre");
    }

    /**
     * That of a network.
     *
     * @throws InvalidInputException when it is not one of clusters
     */
    static ClusterShape of(MultiLayerConfiguration network) {
        refusal(network).ifPresent(reason -> {
            throw new InvalidInputException("trainer " + KMeansTrainer.NAME + ": " + reason);
        });
        DenseLayer clusters = (DenseLayer) network.getConf(0).getLayer();
        OutputLayer classes = (OutputLayer) network.getConf(1).getLayer();
        return new ClusterShape(
                Math.toIntExact(clusters.getNIn()),
                Math.toIntExact(clusters.getNOut()),
                Math.toIntExact(classes.getNOut()));
    }

    /** Weights and biases of both layers. */
    int parameters() {
        return Math.addExact((features + 1) * k, (k + 1) * classes);
    }
}
