package org.neuroplug.api.definition;

import org.neuroplug.api.InvalidInputException;

/** A formula that cannot be used, and where in it the reason lies. */
public final class FormulaException extends InvalidInputException {
    private static final long serialVersionUID = 1L;

    private final String formula;
    private final int column;

    /**
     * @param what was wrong, and what would have been right
     * @param formula the formula
     * @param column of its first wrong character, from 1; one behind its end when something is missing there
     */
    public FormulaException(String what, String formula, int column) {
        super("column " + column + ": " + what);
        this.formula = formula;
        this.column = column;
    }

    public String formula() {
        return formula;
    }

    public int column() {
        return column;
    }
}
