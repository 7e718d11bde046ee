package org.neuroplug.activations.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;

class ElementwiseTest {
    static List<String> elementwise() {
        return BuiltIns.elementwise();
    }

    @ParameterizedTest
    @MethodSource("elementwise")
    void singlePrecisionFollowsDoublePrecision(String name) {
        double[] x = IntStream.range(-2000, 2000)
                .mapToDouble(i -> (float) (i * 0.01 + 0.003))
                .toArray();
        IActivation activation = BuiltIns.create(name);
        Points wide = Points.of(activation, DataType.DOUBLE, x);
        Points narrow = Points.of(activation, DataType.FLOAT, x);
        for (int i = 0; i < x.length; i++) {
            Points.assertClose(wide.values()[i], narrow.values()[i], DataType.FLOAT, "value at " + x[i]);
            Points.assertClose(wide.derivatives()[i], narrow.derivatives()[i], DataType.FLOAT, "slope at " + x[i]);
        }
    }

    /** Between its kinks, that is; none lies within a step of the points. */
    @ParameterizedTest
    @MethodSource("elementwise")
    void theDerivativeIsTheSlopeOfTheValue(String name) {
        double[] x = IntStream.range(-80, 80).mapToDouble(i -> i * 0.1 + 0.03).toArray();
        double step = 1e-5;
        IActivation activation = BuiltIns.create(name);
        double[] above =
                Points.of(activation, DataType.DOUBLE, shifted(x, step)).values();
        double[] below =
                Points.of(activation, DataType.DOUBLE, shifted(x, -step)).values();
        double[] slope = Points.of(activation, DataType.DOUBLE, x).derivatives();
        for (int i = 0; i < x.length; i++) {
            double numeric = (above[i] - below[i]) / (2 * step);
            Points.assertClose(numeric, slope[i], DataType.DOUBLE, "slope at " + x[i]);
        }
    }

    private static double[] shifted(double[] x, double by) {
        return DoubleStream.of(x).map(value -> value + by).toArray();
    }

    @ParameterizedTest
    @MethodSource("elementwise")
    void isFiniteForLargeInputs(String name) {
        for (DataType type : List.of(DataType.FLOAT, DataType.DOUBLE)) {
            Points points = Points.of(BuiltIns.create(name), type, -1000, -80, 0, 80);
            assertTrue(DoubleStream.of(points.values()).allMatch(Double::isFinite), "values in " + type);
            assertTrue(DoubleStream.of(points.derivatives()).allMatch(Double::isFinite), "derivatives in " + type);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"softplus", "elu", "selu", "relu", "leaky_relu", "thresholded_relu", "linear"})
    void growsInProportionForHugeInputs(String name) {
        for (DataType type : List.of(DataType.FLOAT, DataType.DOUBLE)) {
            Points points = Points.of(BuiltIns.create(name), type, 1000);
            assertEquals(1000 * points.derivatives()[0], points.values()[0], 1e-3);
        }
    }

    /** So that a training that diverged is noticed. */
    @ParameterizedTest
    @MethodSource("elementwise")
    void handsOnWhatIsNotANumber(String name) {
        for (DataType type : List.of(DataType.FLOAT, DataType.DOUBLE)) {
            assertEquals(
                    Double.NaN,
                    Points.of(BuiltIns.create(name), type, Double.NaN).values()[0]);
        }
    }
}
