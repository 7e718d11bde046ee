package org.neuroplug.expressions.internal.syntax;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neuroplug.api.definition.FormulaException;
import org.neuroplug.expressions.internal.syntax.Token.Kind;

/** Reads the end of a formula: {@code where a=0.5, b=-2}. */
final class WhereClause {
    /** More than any formula needs. */
    static final int MAX_PARAMETERS = 20;

    private final String text;
    private final List<Token> tokens;
    private int at;

    WhereClause(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** Values by name, in the order in which they are written; none when there is no such clause. */
    Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        while (token().kind() != Kind.END && !token().is(Parser.WHERE)) {
            at++;
        }
        if (token().kind() == Kind.END) {
            return parameters;
        }
        do {
            at++;
            Token name = token();
            String key = name();
            expect("=");
            if (parameters.put(key, number()) != null) {
                throw error("parameter " + key + " is given twice", name);
            }
            if (parameters.size() > MAX_PARAMETERS) {
                throw error("a formula must have at most " + MAX_PARAMETERS + " parameters, has more", name);
            }
        } while (token().is(","));
        if (token().kind() != Kind.END) {
            throw error("expected ',' or the end, was " + token().shown(), token());
        }
        return parameters;
    }

    private String name() {
        Token name = token();
        if (name.kind() != Kind.NAME) {
            throw error("expected a parameter's name, was " + name.shown(), name);
        }
        if (Names.isReserved(name.text())) {
            throw error("a parameter cannot be called " + name.text() + ": it means something else", name);
        }
        if (!name.text().matches("[a-z][a-z0-9]*")) {
            throw error("a parameter's name has lower case letters and digits, was " + name.shown(), name);
        }
        at++;
        return name.text();
    }

    private double number() {
        boolean negative = token().is("-");
        if (negative || token().is("+")) {
            at++;
        }
        Token number = token();
        if (number.kind() != Kind.NUMBER) {
            throw error("expected a number, was " + number.shown(), number);
        }
        at++;
        double value = Literal.of(text, number);
        return negative ? -value : value;
    }

    private void expect(String sign) {
        if (!token().is(sign)) {
            throw error("expected '" + sign + "', was " + token().shown(), token());
        }
        at++;
    }

    private Token token() {
        return tokens.get(Math.min(at, tokens.size() - 1));
    }

    private FormulaException error(String what, Token where) {
        return new FormulaException(what, text, where.column());
    }
}
