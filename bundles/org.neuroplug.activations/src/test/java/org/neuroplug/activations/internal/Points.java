package org.neuroplug.activations.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

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
