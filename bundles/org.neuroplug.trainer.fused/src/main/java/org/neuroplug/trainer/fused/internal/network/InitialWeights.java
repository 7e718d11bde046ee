package org.neuroplug.trainer.fused.internal.network;

import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInitReluUniform;
import org.deeplearning4j.nn.weights.WeightInitXavierUniform;
import org.neuroplug.trainer.fused.internal.engine.EngineThreads;

/**
 * Weights before the first step: the very numbers that the engine draws for the configuration's seed. Uniform ones are drawn here, since
 * the engine takes half a second to load; normal ones depend on its logarithm and cosine.
 */
public final class InitialWeights {
    private InitialWeights() {}

    /** The engine's vector. */
    public static float[] draw(MultiLayerConfiguration configuration) {
        List<FeedForwardLayer> layers = configuration.getConfs().stream()
                .map(conf -> (FeedForwardLayer) conf.getLayer())
                .toList();
        return layers.stream().allMatch(InitialWeights::isUniform)
                ? drawUniform(NetworkPlan.of(configuration), layers)
                : drawByEngine(configuration);
    }

    static float[] drawByEngine(MultiLayerConfiguration configuration) {
        EngineThreads.one();
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init();
        float[] drawn = network.params().dup().data().asFloat();
        network.close();
        return drawn;
    }

    private static boolean isUniform(FeedForwardLayer layer) {
        Class<?> kind = layer.getWeightInitFn().getClass();
        return kind == WeightInitXavierUniform.class || kind == WeightInitReluUniform.class;
    }

    private static float[] drawUniform(NetworkPlan plan, List<FeedForwardLayer> layers) {
        EngineRandom random = new EngineRandom(plan.seed());
        float[] drawn = new float[plan.parameters()];
        int at = 0;
        for (int i = 0; i < layers.size(); i++) {
            LayerPlan layer = plan.layers().get(i);
            int biases = at + layer.in() * layer.out();
            double limit = limit(layers.get(i));
            random.uniform(drawn, at, biases, -limit, limit);
            at += layer.parameters();
            Arrays.fill(drawn, biases, at, (float) layers.get(i).getBiasInit());
        }
        return drawn;
    }

    /** Glorot and Bengio 2010; He, Zhang, Ren and Sun 2015: as the engine computes them, to the last bit. */
    private static double limit(FeedForwardLayer layer) {
        return layer.getWeightInitFn().getClass() == WeightInitXavierUniform.class
                ? Math.sqrt(6) / Math.sqrt(layer.getNIn() + layer.getNOut())
                : Math.sqrt(6.0 / layer.getNIn());
    }
}
