package org.neuroplug.benchmarks.kernels;

import java.util.function.DoubleUnaryOperator;
import org.nd4j.linalg.activations.IActivation;
import org.neuroplug.spi.ActivationElementwise;
import org.neuroplug.spi.ElementwiseActivation;
import org.neuroplug.trainer.fused.internal.activation.LayerFunction;
import org.neuroplug.trainer.fused.internal.activation.LayerFunctions;
import org.neuroplug.trainer.fused.internal.kernel.Matrix;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The float32 methods of the catalogue's activations, for as many numbers as a trainer hands over at a time and for many more than caches
 * hold; beside them what they are held against: a copy, and the JVM's own functions.
 */
@State(Scope.Thread)
public class Bulk {
    @Param({
        "copy",
        "java_exp",
        "java_tanh",
        "celu",
        "cube",
        "elu",
        "exponential",
        "gelu",
        "gelu(approximate=sigmoid)",
        "gelu(approximate=tanh)",
        "hard_shrink",
        "hard_sigmoid",
        "hard_swish",
        "hard_tanh",
        "leaky_relu",
        "linear",
        "lisht",
        "log_sigmoid",
        "mish",
        "rational_tanh",
        "rectified_tanh",
        "relu",
        "relu6",
        "rrelu",
        "selu",
        "sigmoid",
        "silu",
        "sin",
        "snake",
        "soft_shrink",
        "softplus",
        "softsign",
        "sparse_plus",
        "sparse_sigmoid",
        "squareplus",
        "tanh",
        "tanh_shrink",
        "thresholded_relu"
    })
    String function;

    @Param({"4096", "4194304"})
    int count;

    private LayerFunction layer;
    private Matrix x;
    private Matrix y;
    private Matrix upstream;
    private Matrix gradient;

    @Setup
    public void prepare() {
        layer = LayerFunctions.of(activation(function));
        Inputs inputs = new Inputs();
        x = inputs.normal(1, count);
        upstream = inputs.normal(1, count);
        y = new Matrix(1, count);
        gradient = new Matrix(1, count);
        layer.forward(x, y, 1, true);
    }

    private static IActivation activation(String name) {
        return switch (name) {
            case "copy" -> new ActivationElementwise(name, new Copy());
            case "java_exp" -> new ActivationElementwise(name, new Java(Math::exp));
            case "java_tanh" -> new ActivationElementwise(name, new Java(Math::tanh));
            default -> Activations.create(name);
        };
    }

    /** Lest the gradient, multiplied again and again, become too small for the processor's fast path. */
    @Setup(Level.Invocation)
    public void renew() {
        System.arraycopy(upstream.values(), 0, gradient.values(), 0, gradient.values().length);
    }

    @Benchmark
    public Matrix values(Work work) {
        layer.forward(x, y, 1, false);
        work.moved(count, 2L * count);
        return y;
    }

    @Benchmark
    public Matrix backward(Work work) {
        layer.backward(x, y, gradient, 1);
        work.moved(count, 3L * count);
        return gradient;
    }

    /** As fast as memory is. */
    private static final class Copy implements ElementwiseActivation {
        @Override
        public double value(double x) {
            return x;
        }

        @Override
        public double derivative(double x) {
            return 1;
        }

        @Override
        public void values(float[] x, float[] y, int from, int to) {
            System.arraycopy(x, from, y, from, to - from);
        }

        @Override
        public void backward(float[] x, float[] gradient, int from, int to) {
            for (int i = from; i < to; i++) {
                gradient[i] *= x[i] == 0 ? 1 : -1;
            }
        }
    }

    /** A function of the JVM's, number by number. */
    private record Java(DoubleUnaryOperator function) implements ElementwiseActivation {
        @Override
        public double value(double x) {
            return function.applyAsDouble(x);
        }

        @Override
        public double derivative(double x) {
            return function.applyAsDouble(x);
        }

        @Override
        public void values(float[] x, float[] y, int from, int to) {
            for (int i = from; i < to; i++) {
                y[i] = (float) function.applyAsDouble(x[i]);
            }
        }

        @Override
        public void backward(float[] x, float[] gradient, int from, int to) {
            for (int i = from; i < to; i++) {
                gradient[i] *= (float) function.applyAsDouble(x[i]);
            }
        }
    }
}
