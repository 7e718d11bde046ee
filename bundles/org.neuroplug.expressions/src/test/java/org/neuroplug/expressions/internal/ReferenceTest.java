package org.neuroplug.expressions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neuroplug.spi.ElementwiseActivation;

/** Known activations as formulas: values and symbolic derivatives against PyTorch's automatic differentiation in double. */
class ReferenceTest {
    private static final double TOLERANCE = 1e-13;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "celu@2 | if(x > 0, x, 2*(exp(x/2) - 1))",
                "cube | x^3",
                "elu | if(x > 0, x, exp(x) - 1)",
                "elu@0.5 | if(x > 0, x, a*expm1(x)) where a=0.5",
                "exponential | exp(x)",
                "gelu | x/2*(1 + erf(x/sqrt(2)))",
                "gelu-tanh | 0.5*x*(1 + tanh(sqrt(2/pi)*(x + 0.044715*x^3)))",
                "hardshrink | if(abs(x) > 0.5, x, 0)",
                "hardsigmoid-keras2 | min(1, max(0, 0.2*x + 0.5))",
                "hardswish | x*min(max(x + 3, 0), 6)/6",
                "hardtanh | max(-1, min(1, x))",
                "identity | x",
                "leakyrelu | max(x, 0.01*x)",
                "leakyrelu@0.3 | if(x > 0, 1, a)*x where a=0.3",
                "logsigmoid | -softplus(-x)",
                "mish | x*tanh(softplus(x))",
                "rectifiedtanh | relu(tanh(x))",
                "relu | relu(x)",
                "relu6 | min(relu(x), 6)",
                "selu | 1.0507009873554805*if(x > 0, x, 1.6732632423543772*(exp(x) - 1))",
                "sigmoid | sigmoid(x)",
                "silu | x*sigmoid(x)",
                "snake | x + sin(x)^2",
                "softplus | softplus(x)",
                "softshrink | sign(x)*relu(abs(x) - 0.5)",
                "softsign | x/(1 + abs(x))",
                "squareplus | (x + sqrt(x^2 + 4))/2",
                "tanh | tanh(x)",
                "tanhshrink | x - tanh(x)",
                "thresholdedrelu | if(x > 1, x, 0)"
            })
    void agreesWithTheReference(String reference, String formula) throws IOException {
        ElementwiseActivation function = Compiled.function(formula);
        List<double[]> rows = rows(reference);
        assertEquals(18, rows.size());
        for (double[] row : rows) {
            assertClose(row[1], function.value(row[0]), "value of " + formula + " at " + row[0]);
            assertClose(row[2], function.derivative(row[0]), "derivative of " + formula + " at " + row[0]);
        }
    }

    /** Relative to numbers above 1. */
    private static void assertClose(double want, double got, String where) {
        assertEquals(want, got, TOLERANCE * Math.max(1, Math.abs(want)), where);
    }

    /** Rows of x, value and derivative. */
    private static List<double[]> rows(String name) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                ReferenceTest.class.getResourceAsStream("/org/neuroplug/activations/internal/activations.tsv"),
                StandardCharsets.UTF_8))) {
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
