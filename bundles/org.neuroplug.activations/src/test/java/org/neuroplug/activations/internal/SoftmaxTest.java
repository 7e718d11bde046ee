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
