package org.neuroplug.expressions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neuroplug.api.definition.FormulaException;
import org.neuroplug.expressions.internal.syntax.Formula;
import org.neuroplug.spi.ElementwiseActivation;

/** Symbolic derivatives: how they read, and whether they are right. */
class DerivativeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x | 1",
                "2*x + 1 | 2",
                "x^2 | 2*x",
                "x^3/3 | x^2",
                "3*x^2 + 4*x^2 | 14*x",
                "x*x*x | 3*x^2",
                "x/3 | 1/3",
                "1/x | -(1/x^2)",
                "exp(-x) | -exp(-x)",
                "sin(x)*cos(x) | cos(x)^2 - sin(x)^2",
                "x*sigmoid(x) | sigmoid(x) + x*sigmoid(x)*(1 - sigmoid(x))",
                "0.5*(sqrt(x^2+1)-1)+x | 0.5*x/sqrt(x^2 + 1) + 1",
                "softplus(x) | sigmoid(x)",
                "exp(x^2) | 2*x*exp(x^2)",
                "x*sigmoid(a*x) where a=2 | sigmoid(a*x) + x*a*sigmoid(a*x)*(1 - sigmoid(a*x))",
                "relu(x) | if(x > 0, 1, 0)",
                "abs(x) | if(x < 0, -1, 1)",
                "max(x, a*x) where a=0.1 | if(x > a*x, 1, a)",
                "x^a where a=2 | a*x^(a - 1)",
                "a^x where a=2 | a^x*log(a)",
                "x^x | x*x^(x - 1) + x^x*log(x)",
                "tanh(2*x) | 2*(1 - tanh(2*x)^2)",
                "sqrt(relu(x)) | if(x > 0, 0.5/sqrt(relu(x)), 0)",
                "if(x > 0 and x < 1, x^2, 0) | if(x > 0 and x < 1, 2*x, 0)"
            })
    void readsAsOnPaper(String formula, String derivative) {
        assertEquals(derivative, Formula.parse(formula).derivativeText().replace("0.3333333333333333", "1/3"));
    }

    @ParameterizedTest
    @CsvSource({"abs(x),-1,1", "relu(x),0,1", "'max(x,-x)',-1,1", "'min(x,3*x)',1,3", "'if(x>0,2*x,x)',1,2"})
    void isOneSidedAtAKink(String formula, double left, double right) {
        double at = Compiled.function(formula).derivative(0);

        assertTrue(at == left || at == right, formula + ": " + at);
    }

    @Test
    void aFlatSideStaysFlatWhereTheOtherFactorIsInfinite() {
        assertEquals(0, Compiled.function("sqrt(relu(x))").derivative(-1));
        assertEquals(0.25, Compiled.function("sqrt(relu(x))").derivative(4));
    }

    @Test
    void aDerivativeThatWouldFillBooksIsNotWritten() {
        StringBuilder formula = new StringBuilder("x");
        for (int i = 0; i < 60; i++) {
            formula.insert(0, "x*exp(").append(")");
        }

        String text = Formula.parse(formula.toString()).derivativeText();

        assertTrue(text.matches("\\(too long to show: about \\d+ characters\\)"), text);
    }

    /** Random formulas, with central differences whose own error is estimated with two steps. */
    @Test
    void agreesWithDifferences() {
        Random random = new Random(7);
        int compared = 0;
        for (int i = 0; i < 400; i++) {
            String formula = RandomFormula.of(random, 4) + " + x";
            Optional<ElementwiseActivation> compiled = compiled(formula);
            if (compiled.isEmpty()) {
                continue;
            }
            ElementwiseActivation function = compiled.get();
            for (double x : new double[] {-2.3, -0.71, 0.37, 1.9}) {
                double coarse = difference(function, x, 1e-4);
                double fine = difference(function, x, 5e-5);
                double better = fine + (fine - coarse) / 3;
                if (Math.abs(fine - coarse) < 1e-5 * Math.max(1, Math.abs(fine)) && Math.abs(function.value(x)) < 1e4) {
                    double tolerance = 1e-6 * Math.max(1, Math.abs(better));
                    assertEquals(better, function.derivative(x), tolerance, formula + " at " + x);
                    compared++;
                }
            }
        }
        assertTrue(compared > 1000, "compared " + compared);
    }

    /** Empty when chance made a number of it that is infinite. */
    private static Optional<ElementwiseActivation> compiled(String formula) {
        try {
            return Optional.of(Compiled.function(formula));
        } catch (FormulaException e) {
            assertTrue(e.getMessage().contains("finite"), e.getMessage());
            return Optional.empty();
        }
    }

    private static double difference(ElementwiseActivation function, double x, double step) {
        return (function.value(x + step) - function.value(x - step)) / (2 * step);
    }
}
