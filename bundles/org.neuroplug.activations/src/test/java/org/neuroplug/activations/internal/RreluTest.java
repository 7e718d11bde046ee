package org.neuroplug.activations.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.neuroplug.api.InvalidInputException;

class RreluTest {
    private static final int COUNT = 2000;

    private static INDArray all(double x, DataType type, char order) {
        return Nd4j.valueArrayOf(new long[] {40, COUNT / 40}, x, type).dup(order);
    }

    @ParameterizedTest
    @CsvSource({"FLOAT, c", "FLOAT, f", "DOUBLE, c", "DOUBLE, f"})
    void drawsASlopeForEachInputInTraining(DataType type, char order) {
        Nd4j.getRandom().setSeed(5);
        IActivation rrelu = BuiltIns.create("rrelu(lower=0.25,upper=0.75)");
        double[] values =
                rrelu.getActivation(all(-2, type, order), true).dup('c').data().asDouble();
        double[] gradients = rrelu.backprop(all(-2, type, order), all(3, type, order))
                .getFirst()
                .dup('c')
                .data()
                .asDouble();

        for (int i = 0; i < COUNT; i++) {
            double slope = values[i] / -2;
            assertTrue(slope >= 0.25 && slope < 0.75, () -> "slope " + slope);
            assertEquals(3 * slope, gradients[i], 1e-6, "the same slope for the gradient of input " + i);
        }
        double mean = IntStream.range(0, COUNT)
                .mapToDouble(i -> values[i] / -2)
                .average()
                .orElseThrow();
        double squares = IntStream.range(0, COUNT)
                .mapToDouble(i -> Math.pow(values[i] / -2 - mean, 2))
                .sum();
        assertEquals(0.5, mean, 0.02);
        assertEquals(0.5 / Math.sqrt(12), Math.sqrt(squares / COUNT), 0.01, "deviation of a uniform number");
    }

    @Test
    void letsPositiveInputsThrough() {
        INDArray values = BuiltIns.create("rrelu").getActivation(all(2, DataType.FLOAT, 'c'), true);
        assertEquals(2, values.minNumber().doubleValue());
        assertEquals(2, values.maxNumber().doubleValue());
    }

    @Test
    void takesTheMeanSlopeWhereNothingIsLearnt() {
        INDArray values =
                BuiltIns.create("rrelu(lower=0.25,upper=0.75)").getActivation(all(-2, DataType.FLOAT, 'c'), false);
        assertEquals(-1, values.minNumber().doubleValue());
        assertEquals(-1, values.maxNumber().doubleValue());
    }

    @Test
    void refusesBoundsThatCross() {
        assertEquals(
                "activation rrelu: lower must be at most upper, were 0.5 and 0.25",
                assertThrows(InvalidInputException.class, () -> BuiltIns.create("rrelu(lower=0.5,upper=0.25)"))
                        .getMessage());
    }
}
