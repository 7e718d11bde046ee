package org.neuroplug.trainer.fused.internal.activation;

import org.neuroplug.spi.ElementwiseActivation;

/** A plug-in's function, called directly: no array of the engine is between. */
record PluginFunction(ElementwiseActivation activation) implements FloatFunction {
    @Override
    public void values(float[] x, float[] y, int from, int to) {
        activation.values(x, y, from, to);
    }

    @Override
    public void backward(float[] x, float[] y, float[] gradient, int from, int to) {
        activation.backward(x, y, gradient, from, to);
    }
}
