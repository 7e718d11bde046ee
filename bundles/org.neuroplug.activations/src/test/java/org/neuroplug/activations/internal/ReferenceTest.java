package org.neuroplug.activations.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;

/** Values and derivatives against those that PyTorch's automatic differentiation gives in double precision. */
class ReferenceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "linear | identity",
                "relu | relu",
                "leaky_relu | leakyrelu@0.3",
                "leaky_relu(alpha=0.01) | leakyrelu",
                "thresholded_relu | thresholdedrelu",
                "elu | elu",
                "elu(alpha=0.5) | elu@0.5",
                "selu | selu",
                "exponential | exponential",
                "softplus | softplus",
                "softsign | softsign",
                "tanh | tanh",
                "sigmoid | sigmoid",
                "hard_sigmoid | hardsigmoid",
                "hard_sigmoid(slope=0.2) | hardsigmoid-keras2",
                "relu6 | relu6",
                "celu(alpha=2) | celu@2",
                "cube | cube",
                "gelu | gelu",
                "gelu(approximate=tanh) | gelu-tanh",
                "hard_shrink | hardshrink",
                "hard_swish | hardswish",
                "hard_tanh | hardtanh",
                "log_sigmoid | logsigmoid",
                "mish | mish",
                "rectified_tanh | rectifiedtanh",
                "silu | silu",
                "snake | snake",
                "soft_shrink | softshrink",
                "squareplus | squareplus",
                "tanh_shrink | tanhshrink"
            })
    void agreesWithTheReference(String choice, String reference) throws IOException {
        IActivation activation = BuiltIns.create(choice);
        List<double[]> rows = rows(reference);
        assertEquals(18, rows.size());
        double[] x = rows.stream().mapToDouble(row -> row[0]).toArray();
        for (DataType type : List.of(DataType.FLOAT, DataType.DOUBLE)) {
            Points points = Points.of(activation, type, x);
            for (int i = 0; i < x.length; i++) {
                String where = choice + " in " + type + " at " + x[i];
                Points.assertClose(rows.get(i)[1], points.values()[i], type, "value of " + where);
                Points.assertClose(rows.get(i)[2], points.derivatives()[i], type, "derivative of " + where);
            }
        }
    }

    /** Rows of x, value and derivative. */
    private static List<double[]> rows(String name) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                ReferenceTest.class.getResourceAsStream("activations.tsv"), StandardCharsets.UTF_8))) {
            return in.lines()
                    .map(line -> line.split("\t", -1))
                    .filter(cells -> cells[0].equals(name))
                    .map(cells -> new double[] {
                        Double.parseDouble(cells[1]), Double.parseDouble(cells[2]), Double.parseDouble(cells[3])
                    })
                    .toList();
        }
    }
}
