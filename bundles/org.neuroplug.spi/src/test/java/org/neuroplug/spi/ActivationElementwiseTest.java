package org.neuroplug.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

class ActivationElementwiseTest {
    private static final ElementwiseActivation CUBE = new Cube();
    private static final ActivationElementwise ACTIVATION = new ActivationElementwise("cube", CUBE);
    private static final float TOLERANCE = 1e-5f;

    /** Arrays of 60 × 100 numbers as layers and their views make them. */
    private static final Map<String, Supplier<INDArray>> LAYOUTS = Map.of(
            "row by row", () -> random(60, 100),
            "column by column", () -> random(60, 100).dup('f'),
            "transposed", () -> random(100, 60).transpose(),
            "rows of a larger array", () -> random(80, 100).get(NDArrayIndex.interval(7, 67), NDArrayIndex.all()),
            "columns of a larger array", () -> random(60, 300).get(NDArrayIndex.all(), NDArrayIndex.interval(5, 105)),
            "every third column", () -> random(60, 300).get(NDArrayIndex.all(), NDArrayIndex.interval(0, 3, 300)),
            "a piece of a vector",
                    () -> random(9000).get(NDArrayIndex.interval(3, 6003)).reshape(60, 100),
            "double precision", () -> random(60, 100).castTo(DataType.DOUBLE),
            "half precision", () -> random(60, 100).castTo(DataType.FLOAT16));

    private static INDArray random(long... shape) {
        return Noise.of(11, shape);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "row by row",
                "column by column",
                "transposed",
                "rows of a larger array",
                "columns of a larger array",
                "every third column",
                "a piece of a vector",
                "double precision",
                "half precision"
            })
    void mapsAndChainsWhateverTheLayout(String layout) {
        INDArray in = LAYOUTS.get(layout).get();
        INDArray before = in.dup('c');
        assertSame(in, ACTIVATION.getActivation(in, true));
        assertEach((x, unused) -> x * x * x, before, before, in);
        for (String other : LAYOUTS.keySet()) {
            INDArray inputs = LAYOUTS.get(layout).get();
            INDArray epsilon = LAYOUTS.get(other).get().muli(3).castTo(inputs.dataType());
            INDArray epsilonBefore = epsilon.dup('c');
            assertSame(inputs, ACTIVATION.backprop(inputs, epsilon).getFirst());
            assertEach((x, e) -> 3 * x * x * e, before, epsilonBefore, inputs);
            assertEquals(epsilonBefore, epsilon.dup('c'), "epsilon must stay");
        }
    }

    @Test
    void leavesTheRestOfALargerArrayAlone() {
        INDArray whole = Nd4j.ones(DataType.FLOAT, 4, 9).muli(2);
        ACTIVATION.getActivation(whole.get(NDArrayIndex.all(), NDArrayIndex.interval(3, 6)), true);
        ACTIVATION.getActivation(whole.get(NDArrayIndex.interval(0, 1), NDArrayIndex.all()), true);
        assertEquals(2 * 6 + 8 * 3, whole.get(NDArrayIndex.point(3)).sumNumber().intValue());
        assertEquals(
                8 * 6 + 512 * 3, whole.get(NDArrayIndex.point(0)).sumNumber().intValue());
    }

    @Test
    void takesArraysOfAnyRank() {
        INDArray series = random(3, 4, 5).dup('f');
        INDArray before = series.dup('c');
        ACTIVATION.getActivation(series, true);
        assertEach(
                (x, unused) -> x * x * x,
                before.reshape(1, 60),
                before.reshape(1, 60),
                series.dup('c').reshape(1, 60));
        INDArray scalar = Nd4j.scalar(3f);
        assertEquals(27, ACTIVATION.getActivation(scalar, true).getFloat());
    }

    @Test
    void isEqualWhenNameAndFunctionAre() {
        assertEquals(ACTIVATION, new ActivationElementwise("cube", CUBE));
        assertNotEquals(ACTIVATION, new ActivationElementwise("other", CUBE));
        assertNotEquals(ACTIVATION, new ActivationElementwise("cube", new Cube()));
        assertEquals("cube", ACTIVATION.toString());
    }

    private static void assertEach(DoubleBinaryOperator want, INDArray x, INDArray epsilon, INDArray got) {
        double precision = got.dataType() == DataType.FLOAT16 ? 2e-3 : TOLERANCE;
        for (int row = 0; row < x.rows(); row++) {
            for (int column = 0; column < x.columns(); column++) {
                double expected = want.applyAsDouble(x.getDouble(row, column), epsilon.getDouble(row, column));
                assertEquals(expected, got.getDouble(row, column), precision, "at " + row + ", " + column);
            }
        }
    }

    /** No symmetry of it hides a swap of value, derivative, input and gradient. */
    private static final class Cube implements ElementwiseActivation {
        @Override
        public double value(double x) {
            return x * x * x;
        }

        @Override
        public double derivative(double x) {
            return 3 * x * x;
        }
    }
}
