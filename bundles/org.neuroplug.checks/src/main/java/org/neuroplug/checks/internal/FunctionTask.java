package org.neuroplug.checks.internal;

import org.neuroplug.spi.ElementwiseActivation;

/** What one thread asks of a function, over and over: as many numbers as a trainer hands over at a time. */
final class FunctionTask {
    private static final int COUNT = 4096;

    private final ElementwiseActivation function;
    private final float[] inputs;
    private final float[] upstream;

    FunctionTask(ElementwiseActivation function, int seed) {
        this.function = function;
        this.inputs = Points.noise(seed, COUNT);
        this.upstream = Points.noise(seed + 10, COUNT);
    }

    float[] values() {
        float[] y = new float[COUNT];
        function.values(inputs, y, 0, COUNT);
        return y;
    }

    float[] gradients() {
        float[] gradient = upstream.clone();
        function.backward(inputs, gradient, 0, COUNT);
        return gradient;
    }

    /** Values and derivatives in double precision, summed. */
    double[] doubles() {
        double[] sums = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            sums[i] = function.value(inputs[i]) + function.derivative(inputs[i]);
        }
        return sums;
    }
}
