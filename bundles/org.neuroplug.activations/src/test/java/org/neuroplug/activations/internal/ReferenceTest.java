package org.neuroplug.activations.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.neuroplug.spi.ActivationElementwise;

/**
 * Values and derivatives against those that PyTorch's automatic differentiation gives in double precision, and, of what PyTorch has
 * not, against formulas in 50 digits; some against the engine's own, too.
 */
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
                "tanh_shrink | tanhshrink",
                "rational_tanh | rational_tanh",
                "lisht | lisht",
                "sin | sin",
                "sparse_plus | sparse_plus",
                "sparse_sigmoid | sparse_sigmoid",
                "gelu(approximate=sigmoid) | gelu-sigmoid",
                "snake(a=2) | snake@2",
                "squareplus(b=1) | squareplus@1",
                "hard_shrink(lambda=2) | hardshrink@2",
                "soft_shrink(lambda=0.1) | softshrink@0.1",
                "hard_tanh(min=-0.5,max=2) | hardtanh@-0.5,2",
                "prelu(alpha=0.25) | prelu@0.25"
            })
    void agreesWithTheReference(String choice, String reference) throws IOException {
        IActivation activation = BuiltIns.create(choice);
        List<double[]> rows = rows(reference);
        assertEquals(18, rows.size());
        double[] x = rows.stream().mapToDouble(row -> row[0]).toArray();
        for (DataType type : List.of(DataType.FLOAT, DataType.DOUBLE)) {
            Points points = Points.of(activation, type, x);
            assertRows(rows, points, choice + " in " + type);
        }
        if (activation instanceof ActivationElementwise elementwise) {
            assertRows(rows, Points.ofValues(elementwise.function(), x), choice + " with its values");
        }
    }

    private static void assertRows(List<double[]> rows, Points points, String what) {
        for (int i = 0; i < rows.size(); i++) {
            double[] row = rows.get(i);
            String where = what + " at " + row[0];
            Points.assertClose(row[1], points.values()[i], points.type(), "value of " + where);
            Points.assertClose(row[2], points.derivatives()[i], points.type(), "derivative of " + where);
        }
    }

    /** The engine divides exponentials for gelu's derivative, which are too large for float32 from 26 on. */
    @ParameterizedTest
    @CsvSource({"rational_tanh, RATIONALTANH, 1e-6", "gelu(approximate=sigmoid), GELU, 1e-5"})
    void agreesWithTheEngine(String choice, Activation reference, double tolerance) {
        double[] x = DoubleStream.iterate(-20, last -> last <= 20, last -> last + 0.125)
                .toArray();
        for (DataType type : List.of(DataType.FLOAT, DataType.DOUBLE)) {
            Points theirs = Points.of(reference.getActivationFunction(), type, x);
            Points ours = Points.of(BuiltIns.create(choice), type, x);
            assertArrayEquals(theirs.values(), ours.values(), tolerance, "values in " + type);
            assertArrayEquals(theirs.derivatives(), ours.derivatives(), tolerance, "derivatives in " + type);
        }
    }

    private static List<double[]> rows(String name) throws IOException {
        return Stream.concat(rows("activations.tsv", name), rows("formulas.tsv", name))
                .toList();
    }

    /** Rows of x, value and derivative. */
    private static Stream<double[]> rows(String file, String name) throws IOException {
        try (InputStream in = ReferenceTest.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .filter(cells -> cells[0].equals(name))
                    .map(cells -> new double[] {
                        Double.parseDouble(cells[1]), Double.parseDouble(cells[2]), Double.parseDouble(cells[3])
                    });
        }
    }
}
