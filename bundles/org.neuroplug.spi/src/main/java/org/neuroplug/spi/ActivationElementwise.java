package org.neuroplug.spi;

import java.util.Objects;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.BaseActivationFunction;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * An {@link ElementwiseActivation} as DL4J calls activations. DL4J's gradients are exact for it: the inputs reach
 * {@link ElementwiseActivation#backward} unchanged. Trainers that have a faster way ask for {@link #function()}.
 */
public final class ActivationElementwise extends BaseActivationFunction {
    private static final long serialVersionUID = 1L;

    private final transient ElementwiseActivation function;
    private final String name;

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

    /** Replaces the pre-activations {@code in}, of any shape, by the activations, in place, as DL4J's own do. */
    @Override
    public INDArray getActivation(INDArray in, boolean training) {
        if (in.dataType() != DataType.FLOAT) {
            return mapDoubles(in);
        }
        float[] x = floats(in);
        function.values(x, x, 0, x.length);
        return write(x, in);
    }

    /** The gradient by the inputs, in {@code epsilon}; DL4J uses only the first of the pair. */
    @Override
    public Pair<INDArray, INDArray> backprop(INDArray in, INDArray epsilon) {
        assertShape(in, epsilon);
        if (epsilon.dataType() != DataType.FLOAT) {
            return new Pair<>(chainDoubles(in, epsilon), null);
        }
        float[] gradient = floats(epsilon);
        function.backward(floats(in), gradient, 0, gradient.length);
        return new Pair<>(write(gradient, epsilon), null);
    }

    private INDArray mapDoubles(INDArray in) {
        double[] x = in.dup('c').data().asDouble();
        for (int i = 0; i < x.length; i++) {
            x[i] = function.value(x[i]);
        }
        return in.assign(Nd4j.createFromArray(x).castTo(in.dataType()).reshape('c', in.shape()));
    }

    private INDArray chainDoubles(INDArray in, INDArray epsilon) {
        double[] x = in.dup('c').data().asDouble();
        double[] gradient = epsilon.dup('c').data().asDouble();
        for (int i = 0; i < x.length; i++) {
            gradient[i] *= function.derivative(x[i]);
        }
        return epsilon.assign(
                Nd4j.createFromArray(gradient).castTo(epsilon.dataType()).reshape('c', epsilon.shape()));
    }

    private static float[] floats(INDArray array) {
        return array.dup('c').data().asFloat();
    }

    private static INDArray write(float[] values, INDArray into) {
        return into.assign(Nd4j.create(values, into.shape(), 'c'));
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
