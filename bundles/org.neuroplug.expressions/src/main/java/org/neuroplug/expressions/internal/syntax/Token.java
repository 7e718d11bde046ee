package org.neuroplug.expressions.internal.syntax;

/**
 * A word of a formula.
 *
 * @param kind what it is
 * @param text as it is written; empty at the end
 * @param column of its first character, from 1
 */
record Token(Kind kind, String text, int column) {
    enum Kind {
        NUMBER,
        NAME,
        SIGN,
        END
    }

    boolean is(String expected) {
        return kind != Kind.NUMBER && kind != Kind.END && text.equals(expected);
    }

    /** How an error message calls it. */
    String shown() {
        return kind == Kind.END ? "the end of the formula" : "'" + text + "'";
    }
}
