package org.neuroplug.models.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.deeplearning4j.nn.conf.CacheMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Puts fully connected layers together to the very network that DL4J's own {@code list()} makes of them. DL4J seeds its random numbers
 * meanwhile, for which it loads natives: half a second, although a network that trains elsewhere needs none.
 */
final class LayerStack {
    private final NeuralNetConfiguration.Builder common;
    private final long seed;
    private final List<NeuralNetConfiguration> layers = new ArrayList<>();

    /**
     * Starts without layers.
     *
     * @param common what holds for all layers, but for the seed
     * @param seed of the weights
     */
    LayerStack(NeuralNetConfiguration.Builder common, long seed) {
        this.common = common;
        this.seed = seed;
    }

    /** Adds a layer behind the others. */
    void add(FeedForwardLayer layer) {
        layer.setLayerName("layer" + layers.size());
        NeuralNetConfiguration added = common.clone().layer(layer).build();
        added.setSeed(seed);
        layers.add(added);
    }

    MultiLayerConfiguration network() {
        MultiLayerConfiguration network = new MultiLayerConfiguration();
        network.setConfs(new ArrayList<>(layers));
        network.setInputPreProcessors(new HashMap<>());
        network.setDataType(DataType.FLOAT);
        network.setCacheMode(CacheMode.NONE);
        network.setTrainingWorkspaceMode(WorkspaceMode.ENABLED);
        network.setInferenceWorkspaceMode(WorkspaceMode.ENABLED);
        return network;
    }
}
