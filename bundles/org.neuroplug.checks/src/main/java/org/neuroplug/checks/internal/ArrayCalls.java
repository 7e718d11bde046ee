package org.neuroplug.checks.internal;

import java.util.Arrays;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Calls of an activation as DL4J makes them, on copies, whose results are looked at before they are used. */
final class ArrayCalls {
    private final IActivation activation;

    ArrayCalls(IActivation activation) {
        this.activation = activation;
    }

    /** The activations for pre-activations, as in training. */
    INDArray forward(INDArray in) {
        return forwardInPlace(in.dup(in.ordering()));
    }

    /** The same, with the array itself given to the activation. */
    INDArray forwardInPlace(INDArray in) {
        long[] shape = in.shape().clone();
        return kept("getActivation()", shape, in.dataType(), activation.getActivation(in, true));
    }

    /** The gradient by the pre-activations. */
    INDArray backward(INDArray in, INDArray epsilon) {
        return backwardInPlace(in.dup(in.ordering()), epsilon.dup(epsilon.ordering()));
    }

    /** The same, with the arrays themselves given to the activation. */
    INDArray backwardInPlace(INDArray in, INDArray epsilon) {
        long[] shape = in.shape().clone();
        DataType type = in.dataType();
        var result = activation.backprop(in, epsilon);
        if (result == null) {
            throw new Breach("backprop() returned null");
        }
        return kept("backprop()", shape, type, result.getFirst());
    }

    private static INDArray kept(String method, long[] shape, DataType type, INDArray out) {
        if (out == null) {
            throw new Breach(method + " returned null");
        }
        if (!Arrays.equals(shape, out.shape())) {
            throw new Breach(method + " must keep the shape " + Arrays.toString(shape) + ", returned "
                    + Arrays.toString(out.shape()));
        }
        if (type != out.dataType()) {
            throw new Breach(method + " must keep the type " + type + ", returned " + out.dataType());
        }
        return out;
    }

    /** Elements in the order of rows. */
    static double[] numbers(INDArray array) {
        return array.dup('c').data().asDouble();
    }
}
