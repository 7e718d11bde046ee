package org.neuroplug.trainer.fused.internal.network;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Weights before the first step: the very numbers that the engine draws for the configuration's seed. */
public final class InitialWeights {
    private InitialWeights() {}

    /** The engine's vector. */
    public static float[] draw(MultiLayerConfiguration configuration) {
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init();
        float[] drawn = network.params().dup().data().asFloat();
        network.close();
        return drawn;
    }
}
