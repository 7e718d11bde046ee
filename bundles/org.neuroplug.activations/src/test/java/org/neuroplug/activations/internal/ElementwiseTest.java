package org.neuroplug.activations.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;

class ElementwiseTest {
    static List<String> elementwise() {
        return BuiltIns.elementwise();
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
