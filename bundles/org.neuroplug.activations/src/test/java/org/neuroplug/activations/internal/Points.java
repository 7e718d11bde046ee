package org.neuroplug.activations.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.neuroplug.spi.ElementwiseActivation;

/** What an activation makes of a row of numbers in some precision. */
record Points(DataType type, double[] values, double[] derivatives) {
    static Points of(IActivation activation, DataType type, double... x) {
        INDArray in = row(type, x);
        INDArray ones = Nd4j.ones(type, 1, x.length);
        return new Points(
                type,
                activation.getActivation(in.dup(), false).toDoubleVector(),
                activation.backprop(in.dup(), ones).getFirst().toDoubleVector());
    }

    /** What the float32 methods make of it. */
    static Points ofFloats(ElementwiseActivation function, double... x) {
        return of(function, x, (in, values, gradient) -> function.backward(in, gradient, 0, in.length));
    }

    /** The same, with derivatives found by the values, as a trainer has them. */
    static Points ofValues(ElementwiseActivation function, double... x) {
        return of(function, x, (in, values, gradient) -> function.backward(in, values, gradient, 0, in.length));
    }

    private interface Chain {
        void apply(float[] in, float[] values, float[] gradient);
    }

    private static Points of(ElementwiseActivation function, double[] x, Chain chain) {
        float[] in = new float[x.length];
        float[] values = new float[x.length];
        float[] gradient = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            in[i] = (float) x[i];
            gradient[i] = 1;
        }
        function.values(in, values, 0, in.length);
        chain.apply(in, values, gradient);
        return new Points(DataType.FLOAT, doubles(values), doubles(gradient));
    }

    private static double[] doubles(float[] narrow) {
        return IntStream.range(0, narrow.length).mapToDouble(i -> narrow[i]).toArray();
    }

    static INDArray row(DataType type, double... x) {
        return Nd4j.createFromArray(x).castTo(type).reshape(1, x.length);
    }

    static double tolerance(DataType type) {
        return type == DataType.FLOAT ? 1e-5 : 1e-6;
    }

    /** Compares to the precision's tolerance, relative to numbers above 1. */
    static void assertClose(double want, double got, DataType type, String where) {
        assertEquals(want, got, tolerance(type) * Math.max(1, Math.abs(want)), where);
    }
}
