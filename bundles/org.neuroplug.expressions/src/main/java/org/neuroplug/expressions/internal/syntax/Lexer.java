package org.neuroplug.expressions.internal.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neuroplug.api.definition.FormulaException;
import org.neuroplug.expressions.internal.syntax.Token.Kind;

/** Cuts a formula into words. */
final class Lexer {
    private static final Pattern NUMBER = Pattern.compile("(\\d++\\.?+\\d*+|\\.\\d++)([eE][+-]?\\d++)?+");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*+");
    private static final Pattern SIGN = Pattern.compile("<=|>=|==|!=|\\*\\*|&&|\\|\\||[-+*/^(),<>=!]");

    private final String formula;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String formula) {
        this.formula = formula;
    }

    /** The words, the last one being the end. */
    static List<Token> tokens(String formula) {
        return new Lexer(formula).all();
    }

    private List<Token> all() {
        while (at < formula.length()) {
            if (Character.isWhitespace(formula.charAt(at))) {
                at++;
            } else if (!taken(NUMBER, Kind.NUMBER) && !taken(NAME, Kind.NAME) && !taken(SIGN, Kind.SIGN)) {
                throw new FormulaException("unexpected character " + shown(), formula, at + 1);
            }
        }
        tokens.add(new Token(Kind.END, "", at + 1));
        return tokens;
    }

    private boolean taken(Pattern pattern, Kind kind) {
        Matcher matcher = pattern.matcher(formula).region(at, formula.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        Token token = new Token(kind, matcher.group(), at + 1);
        instead(token);
        tokens.add(token);
        at = matcher.end();
        return true;
    }

    /** Signs of other languages. */
    private void instead(Token token) {
        String ours =
                switch (token.text()) {
                    case "**" -> "^ for powers";
                    case "&&" -> "and";
                    case "||" -> "or";
                    case "!" -> "not";
                    default -> "";
                };
        if (!ours.isEmpty()) {
            throw new FormulaException("write " + ours + " instead of " + token.text(), formula, token.column());
        }
    }

    private String shown() {
        int c = formula.codePointAt(at);
        return c > ' ' && c < 0x7f ? "'" + (char) c + "'" : String.format("U+%04X", c);
    }
}
