package org.neuroplug.checks.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * An activation of arrays as a function of one number. Where it will be looked at is computed beforehand in one call: a
 * call of the engine takes as long for a thousand numbers as for one.
 */
final class TableCurve implements Curve {
    private final ArrayCalls calls;
    private final Map<Double, Double> values;
    private final Map<Double, Double> derivatives;

    TableCurve(ArrayCalls calls) {
        this.calls = calls;
        double[] points = Points.all();
        float[] narrow = Points.floats();
        double[] both = DoubleStream.concat(
                        Arrays.stream(points),
                        java.util.stream.IntStream.range(0, narrow.length).mapToDouble(i -> narrow[i]))
                .distinct()
                .toArray();
        this.derivatives = table(both, derivatives(both));
        double[] nodes = DoubleStream.concat(
                        Arrays.stream(both), Arrays.stream(points).flatMap(Slope::firstNodes))
                .distinct()
                .toArray();
        this.values = table(nodes, values(nodes));
    }

    private static Map<Double, Double> table(double[] x, double[] y) {
        Map<Double, Double> table = new HashMap<>();
        for (int i = 0; i < x.length; i++) {
            table.put(x[i], y[i]);
        }
        return table;
    }

    private double[] values(double... x) {
        return ArrayCalls.numbers(calls.forwardInPlace(row(x)));
    }

    private double[] derivatives(double... x) {
        return ArrayCalls.numbers(calls.backwardInPlace(row(x), Nd4j.ones(DataType.DOUBLE, 1, x.length)));
    }

    private static INDArray row(double... x) {
        return Nd4j.createFromArray(x).reshape(1, x.length);
    }

    @Override
    public double value(double x) {
        Double known = values.get(x);
        return known == null ? values(x)[0] : known;
    }

    @Override
    public double derivative(double x) {
        Double known = derivatives.get(x);
        return known == null ? derivatives(x)[0] : known;
    }
}
