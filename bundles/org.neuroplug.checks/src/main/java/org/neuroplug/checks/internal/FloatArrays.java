package org.neuroplug.checks.internal;

import java.util.function.DoubleUnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Compares what an activation makes of float32 arrays with what it makes of double precision. */
final class FloatArrays {
    private FloatArrays() {}

    /** For one that treats every number on its own: all points in one row. */
    static String elementwise(ArrayCalls calls, Curve curve) {
        float[] points = Points.floats();
        float[] upstream = Points.noise(5, points.length);
        INDArray in = row(points);
        double[] values = ArrayCalls.numbers(calls.forward(in));
        double[] gradients = ArrayCalls.numbers(calls.backward(in, row(upstream)));
        Worst worst = new Worst();
        for (int i = 0; i < points.length; i++) {
            float factor = upstream[i];
            DoubleUnaryOperator chain = x -> factor * curve.derivative(x);
            String where = Words.point(points[i]);
            worst.add(where, "value", Rounded.nearest(curve::value, points[i], values[i]), values[i]);
            worst.add(where, "gradient", Rounded.nearest(chain, points[i], gradients[i]), gradients[i]);
        }
        return worst.text(points.length);
    }

    private static INDArray row(float[] numbers) {
        return Nd4j.createFromArray(numbers).reshape(1, numbers.length);
    }
}
