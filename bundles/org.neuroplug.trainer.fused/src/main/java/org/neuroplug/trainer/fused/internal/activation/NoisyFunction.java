package org.neuroplug.trainer.fused.internal.activation;

import org.neuroplug.spi.NoisyActivation;
import org.neuroplug.spi.UniformNoise;
import org.neuroplug.trainer.fused.internal.kernel.Matrix;

/** A plug-in's function that draws numbers in training. They depend on nothing but seed, epoch and step. */
final class NoisyFunction implements LayerFunction {
    private final String name;
    private final NoisyActivation activation;
    private final long seed;
    private final Pointwise inference;
    private float[] noise = {};
    private long drawn;

    /** @param seed of the layer in its trial */
    NoisyFunction(String name, NoisyActivation activation, long seed) {
        this.name = name;
        this.activation = activation;
        this.seed = seed;
        this.inference = new Pointwise(name, new PluginFunction(activation));
    }

    @Override
    public void draw(int epoch, int step) {
        drawn = UniformNoise.mix(UniformNoise.mix(UniformNoise.mix(seed) + epoch) + step);
    }

    @Override
    public void forward(Matrix z, Matrix a, int rows, boolean training) {
        if (!training) {
            inference.forward(z, a, rows, false);
            return;
        }
        if (noise.length != z.values().length) {
            noise = new float[z.values().length];
        }
        UniformNoise.fill(drawn, noise, z.at(0), z.at(rows));
        activation.valuesInTraining(z.values(), noise, a.values(), z.at(0), z.at(rows));
        Pointwise.clearPadding(a, rows);
    }

    @Override
    public void backward(Matrix z, Matrix a, Matrix gradient, int rows) {
        activation.backwardInTraining(z.values(), noise, gradient.values(), z.at(0), z.at(rows));
        Pointwise.clearPadding(gradient, rows);
    }

    @Override
    public String name() {
        return name;
    }
}
