package org.neuroplug.expressions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.definition.FormulaException;
import org.neuroplug.expressions.internal.syntax.Formula;

/** What formulas mean, and what is said about those that mean nothing. */
class FormulaTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-x^2 | -9",
                "(-x)^2 | 9",
                "2^-x | 0.125",
                "2^x^2 | 512",
                "2^-x^2 | 0.001953125",
                "x-1-1 | 1",
                "x/3/2 | 0.5",
                "x*2+1 | 7",
                "1+x*2 | 7",
                "- - -x | -3",
                "+x | 3",
                "-x*2 | -6",
                "x*-2 | -6",
                "1.5e1*x + .5 + 1. | 46.5",
                "1E-1*x | 0.30000000000000004",
                "max(1, x, 2) | 3",
                "min(4, x, 5, 6) | 3",
                "if(x < 3, 1, 2) | 2",
                "if(x <= 3, 1, 2) | 1",
                "if(x == 3, 1, 2) | 1",
                "if(x != 3, 1, 2) | 2",
                "if(x > 1 and x < 4, 1, 2) | 1",
                "if(x < 1 or x > 4, 1, 2) | 2",
                "if(not x < 1, 1, 2) | 1",
                "if(not (x < 1 or x > 2), 1, 2) | 2",
                "(x > 2)*10 + (x > 5) | 10",
                "if(x - 3, 1, 2) | 2",
                "sign(-x) + abs(-x) | 2",
                "cbrt(x^3) + log1p(0*x) + sqrt(x^2) | 6",
                "e^(x*0) + 0*pi | 1",
                "a*x + b where a=2, b=-1 | 5"
            })
    void computesAsMathematicsDoes(String formula, double atThree) {
        assertEquals(atThree, Compiled.function(formula).value(3), 1e-15 * Math.abs(atThree), formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x + | 4 | expected a number, a name, '-' or '(', was the end of the formula",
                "x * sgmoid(x) | 5 | unknown function 'sgmoid'; did you mean sigmoid?",
                "a*x | 1 | unknown name 'a' (a parameter needs a value behind the formula: where a=1)",
                "ex + x | 1 | unknown name 'ex'; did you mean e?",
                "(x + 1 | 7 | expected ')' for the '(' in column 1",
                "x + 1) | 6 | there is no '(' for this ')'",
                "2x | 2 | expected an operator (a product is written 2*x), was 'x'",
                "x(3) | 2 | expected an operator",
                "sqrt x | 6 | sqrt takes its arguments in parentheses",
                "sqrt(x, 2) | 1 | sqrt takes 1 argument, has 2",
                "if(x > 0, 1) | 1 | if takes 3 arguments, has 2",
                "max(x) | 1 | max takes 2 or more arguments, has 1",
                "0 < x < 1 | 7 | comparisons cannot be chained",
                "x = 1 | 3 | write == to compare",
                "x ** 2 | 3 | write ^ for powers instead of **",
                "x && x | 3 | write and instead of &&",
                "x $ 2 | 3 | unexpected character '$'",
                "x·2 | 2 | unexpected character U+00B7",
                "1e400*x | 1 | numbers must be at most 1.7976931348623157E308, was 1e400",
                "1e-400*x | 1 | numbers other than 0 must be at least 4.9E-324, was 1e-400",
                "1e300*1e300*x | 6 | numbers must be finite, was 1e300*1e300",
                "x + log(-1) | 5 | numbers must be finite, was log(-1)",
                "x/0 + 1/0 | 8 | numbers must be finite, was 1/0",
                "3 + pi | 1 | the formula must depend on x",
                "x where a=1 | 9 | parameter a does not occur in the formula",
                "a*x where a | 12 | expected '=', was the end of the formula",
                "a*x where a=b | 13 | expected a number, was 'b'",
                "a*x where a=1, a=2 | 16 | parameter a is given twice",
                "a*x where a=1 b=2 | 15 | expected ',' or the end, was 'b'",
                "A*x where A=1 | 11 | a parameter's name has lower case letters and digits, was 'A'",
                "x where exp=1 | 9 | a parameter cannot be called exp",
                "x where x=1 | 9 | a parameter cannot be called x"
            })
    void pointsAtTheColumn(String formula, int column, String message) {
        FormulaException error = assertThrows(FormulaException.class, () -> Formula.parse(formula));

        assertEquals(column, error.column(), error::getMessage);
        assertTrue(error.getMessage().startsWith("column " + column + ": " + message), error::getMessage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"class", "new", "int", "null", "this"})
    void takesWordsOfJavaAsParameters(String word) {
        assertEquals(6, Compiled.function(word + "*x where " + word + "=2").value(3));
    }

    @Test
    void takesParametersAsSettings() {
        String formula = "a*(sqrt(x^2+1)-1)+x where a=0.5";

        assertEquals(0.5 * (Math.sqrt(5) - 1) + 2, Compiled.function(formula).value(2), 1e-15);
        assertEquals(
                0.25 * (Math.sqrt(5) - 1) + 2,
                Compiled.function(formula, "f(a=0.25)").value(2),
                1e-15);
    }

    @ParameterizedTest
    @CsvSource({"(,)", "-,''", "exp(,)", "x^,''", "'not ',''", "'if(x<0,x,',)", "'x+(',)"})
    void refusesWhatIsNestedTooDeep(String open, String close) {
        String formula = open.repeat(300) + "x" + (close == null ? "" : close).repeat(300);

        FormulaException error = assertThrows(FormulaException.class, () -> Formula.parse(formula));

        assertEquals(
                "operations must be nested at most 250 deep, are deeper here",
                error.getMessage().split(": ", 2)[1]);
    }

    @ParameterizedTest
    @CsvSource({"exp(,)", "softplus(,)", "'if(x<0,x,',)", "x^(,)", "x/(1+,)"})
    void surviveTheDepthThatIsAllowedOnASmallStack(String open, String close) throws InterruptedException {
        String formula = open.repeat(120) + "x" + close.repeat(120);
        Throwable[] thrown = new Throwable[1];
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        Compiled.function(formula).derivative(0.5);
                    } catch (InvalidInputException tooLarge) {
                        thrown[0] = tooLarge.getMessage().contains("at most") ? null : tooLarge;
                    } catch (Throwable e) {
                        thrown[0] = e;
                    }
                },
                "small",
                512 << 10);
        thread.start();
        thread.join();

        assertEquals(null, thrown[0]);
    }

    @Test
    void refusesMoreCodeThanJavaRunsFast() {
        String same = "sin(x)" + " + cos(x + 1.5)*exp(x - 2.5)".repeat(140);
        StringBuilder distinct = new StringBuilder("x");
        for (int i = 0; i < 200; i++) {
            distinct.append("+tan(x+").append(i).append(".5)^(x-").append(i).append(')');
        }

        assertEquals(
                "the derivative of the formula must compile to at most 8000 bytes",
                assertThrows(InvalidInputException.class, () -> Compiled.function(distinct.toString()))
                        .getMessage()
                        .split(",", 2)[0]);
        assertEquals(
                Math.sin(1) + 140 * Math.cos(2.5) * Math.exp(-1.5),
                Compiled.function(same).value(1),
                1e-12);
    }
}
