package org.neuroplug.expressions.internal.syntax;

import org.neuroplug.api.definition.FormulaException;

/** Numbers as they are written in formulas. */
final class Literal {
    private Literal() {}

    /** The number; one that a double cannot hold is an error, not infinity or zero. */
    static double of(String formula, Token token) {
        double value = Double.parseDouble(token.text());
        if (Double.isInfinite(value)) {
            throw new FormulaException(
                    "numbers must be at most " + Double.MAX_VALUE + ", was " + token.text(), formula, token.column());
        }
        if (value == 0 && token.text().split("[eE]", 2)[0].matches(".*[1-9].*")) {
            throw new FormulaException(
                    "numbers other than 0 must be at least " + Double.MIN_VALUE + ", was " + token.text(),
                    formula,
                    token.column());
        }
        return value;
    }
}
