package org.neuroplug.spi;

import java.util.Objects;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.BaseActivationFunction;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * An {@link ElementwiseActivation} as DL4J calls activations. Arrays may have any shape, order and strides. In float32
 * the function's bulk methods are called, in any other precision its double ones. Trainers that have a faster way ask
 * for {@link #function()}.
 */
public final class ActivationElementwise extends BaseActivationFunction {
    private static final long serialVersionUID = 1L;

    private final transient ElementwiseActivation function;
    private final String name;

    /** Of the last activations in training; empty where the function draws none. */
    private transient float[] noise = {};

    /**
     * Wraps a function.
     *
     * @param name what DL4J prints for it
     */
    public ActivationElementwise(String name, ElementwiseActivation function) {
        this.name = Objects.requireNonNull(name, "name");
        this.function = Objects.requireNonNull(function, "function");
    }

    /** The function itself. */
    public ElementwiseActivation function() {
        return function;
    }

    /** Replaces the pre-activations {@code in} by the activations and returns them, as DL4J's own activations do. */
    @Override
    public INDArray getActivation(INDArray in, boolean training) {
        if (training && function instanceof NoisyActivation noisy) {
            noise = new float[Math.toIntExact(in.length())];
            UniformNoise.fill(Nd4j.getRandom().nextLong(), noise, 0, noise.length);
            float[] x = floats(in);
            noisy.valuesInTraining(x, noise, x, 0, x.length);
            return DenseFloats.store(array(x, in), in);
        }
        if (in.dataType() != DataType.FLOAT) {
            return mapDoubles(in);
        }
        INDArray dense = DenseFloats.dense(in);
        map(DenseFloats.of(dense));
        return DenseFloats.store(dense, in);
    }

    /**
     * Replaces the pre-activations {@code in} by the gradient of the loss by them and returns it; {@code epsilon}, the
     * gradient by the activations, stays. So do DL4J's own activations, whose layers compute {@code in} for this call. Of a
     * {@link NoisyActivation} it is the gradient of the last activations in training.
     *
     * @return the gradient, and null: there are no parameters to learn
     */
    @Override
    public Pair<INDArray, INDArray> backprop(INDArray in, INDArray epsilon) {
        assertShape(in, epsilon);
        if (function instanceof NoisyActivation noisy && noise.length == in.length()) {
            float[] gradient = floats(epsilon);
            noisy.backwardInTraining(floats(in), noise, gradient, 0, gradient.length);
            return new Pair<>(DenseFloats.store(array(gradient, in), in), null);
        }
        if (in.dataType() != DataType.FLOAT) {
            return new Pair<>(chainDoubles(in, epsilon), null);
        }
        INDArray dense = DenseFloats.dense(in);
        chain(DenseFloats.of(dense), DenseFloats.of(DenseFloats.dense(epsilon, dense.ordering())));
        return new Pair<>(DenseFloats.store(dense, in), null);
    }

    private void map(DenseFloats array) {
        float[] x = new float[Math.min(DenseFloats.PIECE, array.length())];
        for (int at = 0; at < array.length(); at += x.length) {
            int count = Math.min(x.length, array.length() - at);
            array.read(at, x, count);
            function.values(x, x, 0, count);
            array.write(at, x, count);
        }
    }

    private void chain(DenseFloats inputs, DenseFloats epsilons) {
        float[] x = new float[Math.min(DenseFloats.PIECE, inputs.length())];
        float[] gradient = new float[x.length];
        for (int at = 0; at < inputs.length(); at += x.length) {
            int count = Math.min(x.length, inputs.length() - at);
            inputs.read(at, x, count);
            epsilons.read(at, gradient, count);
            function.backward(x, gradient, 0, count);
            inputs.write(at, gradient, count);
        }
    }

    private INDArray mapDoubles(INDArray in) {
        double[] x = doubles(in);
        for (int i = 0; i < x.length; i++) {
            x[i] = function.value(x[i]);
        }
        return DenseFloats.store(array(x, in), in);
    }

    private INDArray chainDoubles(INDArray in, INDArray epsilon) {
        double[] x = doubles(in);
        double[] gradient = doubles(epsilon);
        for (int i = 0; i < x.length; i++) {
            gradient[i] *= function.derivative(x[i]);
        }
        return DenseFloats.store(array(gradient, in), in);
    }

    private static double[] doubles(INDArray array) {
        return array.dup('c').data().asDouble();
    }

    private static float[] floats(INDArray array) {
        return array.dup('c').data().asFloat();
    }

    private static INDArray array(float[] values, INDArray like) {
        return Nd4j.createFromArray(values).castTo(like.dataType()).reshape('c', like.shape());
    }

    private static INDArray array(double[] values, INDArray like) {
        return Nd4j.createFromArray(values).castTo(like.dataType()).reshape('c', like.shape());
    }

    @Override
    public String toString() {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ActivationElementwise a && name.equals(a.name) && function.equals(a.function);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
