package org.neuroplug.trainer.fused.internal.activation;

import org.neuroplug.spi.ElementwiseActivation;

/**
 * A plug-in's function that is written number by number. Two calls for each number would take longer than the rest of a step, and the longer
 * the more such functions a process has seen: so most numbers are looked up in tables of the function and its derivative.
 */
final class TabulatedFunction implements FloatFunction {
    private final Table value;
    private final Table derivative;

    TabulatedFunction(ElementwiseActivation activation) {
        TablePlaces places = new TablePlaces();
        value = new Table(activation::value, places);
        derivative = new Table(activation::derivative, places);
    }

    /** Whether a plug-in leaves it to the contract how ranges of arrays are computed. */
    static boolean suits(ElementwiseActivation activation) {
        return isInherited(activation, "values", float[].class, float[].class, int.class, int.class)
                && isInherited(activation, "backward", float[].class, float[].class, int.class, int.class)
                && isInherited(
                        activation, "backward", float[].class, float[].class, float[].class, int.class, int.class);
    }

    private static boolean isInherited(ElementwiseActivation activation, String method, Class<?>... types) {
        try {
            return activation.getClass().getMethod(method, types).getDeclaringClass() == ElementwiseActivation.class;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(activation.getClass() + " does not have its interface's methods", e);
        }
    }

    @Override
    public void values(float[] x, float[] y, int from, int to) {
        value.values(x, y, from, to);
    }

    @Override
    public void backward(float[] x, float[] y, float[] gradient, int from, int to) {
        derivative.multiply(x, gradient, from, to);
    }
}
