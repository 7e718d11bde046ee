package org.neuroplug.benchmarks.kernels;

import org.neuroplug.trainer.fused.internal.activation.LayerFunction;
import org.neuroplug.trainer.fused.internal.activation.LayerFunctions;
import org.neuroplug.trainer.fused.internal.kernel.Matrix;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a layer of 200 units does to its sums, and the chain rule. */
@State(Scope.Thread)
public class Activation {
    private static final int BATCH = 200;
    private static final int UNITS = 200;

    @Param({
        "relu",
        "leaky_relu",
        "thresholded_relu",
        "elu",
        "selu",
        "exponential",
        "softplus",
        "softsign",
        "tanh",
        "sigmoid",
        "hard_sigmoid",
        "scalar_elu",
        "scalar_sigmoid",
        "scalar_tanh"
    })
    String function;

    private LayerFunction layer;
    private Matrix z;
    private Matrix a;
    private Matrix upstream;
    private Matrix gradient;

    @Setup
    public void prepare() {
        Inputs inputs = new Inputs();
        layer = LayerFunctions.of(Activations.create(function));
        z = inputs.normal(BATCH, UNITS);
        a = new Matrix(BATCH, UNITS);
        layer.forward(z, a, BATCH, true);
        upstream = inputs.normal(BATCH, UNITS);
        gradient = new Matrix(BATCH, UNITS);
    }

    /** Lest the gradient, multiplied again and again, become too small for the processor's fast path. */
    @Setup(Level.Invocation)
    public void renew() {
        System.arraycopy(upstream.values(), 0, gradient.values(), 0, gradient.values().length);
    }

    /** a = f(z): two arrays. */
    @Benchmark
    public Matrix forward(Work work) {
        layer.forward(z, a, BATCH, true);
        work.moved(BATCH, 2L * BATCH * UNITS);
        return a;
    }

    /** dz = da f'(z): the gradient twice, and z or a. */
    @Benchmark
    public Matrix backward(Work work) {
        layer.backward(z, a, gradient, BATCH);
        work.moved(BATCH, 3L * BATCH * UNITS);
        return gradient;
    }
}
