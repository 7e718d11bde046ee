package org.neuroplug.activations.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.shade.jackson.databind.JsonNode;
import org.nd4j.shade.jackson.databind.ObjectMapper;

class SoftmaxTest {

    @ParameterizedTest
    @CsvSource({
        "FLOAT, softmax, softmax",
        "DOUBLE, softmax, softmax",
        "FLOAT, log_softmax, logsoftmax",
        "DOUBLE, log_softmax, logsoftmax"
    })
    void agreesWithTheReference(DataType type, String name, String expected) throws IOException {
        IActivation softmax = BuiltIns.create(name);
        int cases = 0;
        for (JsonNode reference : reference()) {
            if (reference.get("name").asText().equals(expected)) {
                INDArray x = array(reference.get("x"), type);
                assertEach(array(reference.get("y"), type), softmax.getActivation(x.dup(), true));
                INDArray gradient = softmax.backprop(x.dup(), array(reference.get("upstream"), type))
                        .getFirst();
                assertEach(array(reference.get("gradient"), type), gradient);
                cases++;
            }
        }
        assertEquals(2, cases);
    }

    @Test
    void isFiniteForLargeInputs() {
        for (DataType type : List.of(DataType.FLOAT, DataType.DOUBLE)) {
            INDArray x = Points.row(type, -80, 80, 1000, -1000);
            INDArray y = BuiltIns.create("softmax").getActivation(x, true);
            assertEquals(Points.row(type, 0, 0, 1, 0), y);
        }
    }

    /** The other input is too far below the greatest one to count, so that all of this is exact. */
    @ParameterizedTest
    @CsvSource({
        // x1, x2, y1, y2, and what becomes of the gradient 1, 3
        "log_softmax, -80, 80, -160, 0, 1, -1",
        "log_softmax, -1000, 80, -1080, 0, 1, -1",
        "log_softmax, 1000, -1000, 0, -2000, -3, 3",
        "log_softmax, 1000, 80, 0, -920, -3, 3",
        "sparsemax, -80, 80, 0, 1, 0, 0",
        "sparsemax, -1000, 80, 0, 1, 0, 0",
        "sparsemax, 1000, -1000, 1, 0, 0, 0",
        "sparsemax, 1000, 80, 1, 0, 0, 0"
    })
    void isExactForLargeInputs(String name, double x1, double x2, double y1, double y2, double g1, double g2) {
        for (DataType type : List.of(DataType.FLOAT, DataType.DOUBLE)) {
            INDArray x = Points.row(type, x1, x2);
            IActivation activation = BuiltIns.create(name);
            assertEquals(Points.row(type, y1, y2), activation.getActivation(x.dup(), true));
            assertEquals(
                    Points.row(type, g1, g2),
                    activation.backprop(x.dup(), Points.row(type, 1, 3)).getFirst());
        }
    }

    private static void assertEach(INDArray want, INDArray got) {
        double worst = got.sub(want).amaxNumber().doubleValue();
        assertTrue(worst < Points.tolerance(want.dataType()), "differs by " + worst);
    }

    private static JsonNode reference() throws IOException {
        try (InputStream in = SoftmaxTest.class.getResourceAsStream("vector-activations.json")) {
            return new ObjectMapper().readTree(in);
        }
    }

    private static INDArray array(JsonNode rows, DataType type) {
        INDArray array = Nd4j.create(type, rows.size(), rows.get(0).size());
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                array.putScalar(row, column, rows.get(row).get(column).asDouble());
            }
        }
        return array;
    }
}
