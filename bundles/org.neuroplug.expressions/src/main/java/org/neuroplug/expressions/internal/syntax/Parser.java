package org.neuroplug.expressions.internal.syntax;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.neuroplug.api.definition.FormulaException;
import org.neuroplug.expressions.internal.syntax.Token.Kind;
import org.neuroplug.expressions.internal.tree.FormulaText;
import org.neuroplug.expressions.internal.tree.Graph;
import org.neuroplug.expressions.internal.tree.Node;
import org.neuroplug.expressions.internal.tree.Op;

/**
 * Reads formulas by operator precedence, loosest first: {@code or}, {@code and}, {@code not}, comparisons (not chained),
 * {@code + -}, {@code * /}, unary {@code -}, {@code ^} (from the right; an exponent may have a sign). A clause
 * {@code where a=0.5, b=2} at the end names the parameters.
 */
final class Parser {
    /** More than any formula has, and few enough for the stack of any thread. */
    static final int MAX_DEPTH = 250;

    static final String WHERE = "where";

    private static final int COMPARISON = FormulaText.binding(Op.LESS);
    private static final int UNARY = FormulaText.binding(Op.NEGATE);
    private static final int NOT = FormulaText.binding(Op.NOT);
    private static final List<Op> BINARY = Stream.of(Op.values())
            .filter(op -> op.arity() == 2 && !op.isFunction())
            .toList();

    private final String text;
    private final Graph graph;
    private final List<Token> tokens;
    private final Map<String, Double> parameters;
    private final Names names;
    private final Set<String> used = new HashSet<>();
    private int at;
    private int depth;

    Parser(String text, Graph graph) {
        this.text = text;
        this.graph = graph;
        this.tokens = Lexer.tokens(text);
        this.parameters = new WhereClause(text, tokens).parameters();
        this.names = new Names(text, parameters.keySet());
    }

    /** Parameters with their defaults. */
    Map<String, Double> parameters() {
        return parameters;
    }

    Node formula() {
        Node value = expression(1);
        Token end = token();
        if (end.kind() != Kind.END && !end.is(WHERE)) {
            throw error(unexpected(end), end);
        }
        tokens.stream()
                .filter(t -> parameters.containsKey(t.text()) && !used.contains(t.text()))
                .findFirst()
                .ifPresent(unused -> {
                    throw error("parameter " + unused.text() + " does not occur in the formula", unused);
                });
        if (Graph.reachable(value).stream().noneMatch(node -> node.is(Op.VARIABLE))) {
            throw error("the formula must depend on x, is the same everywhere", tokens.get(0));
        }
        return value;
    }

    private Node expression(int least) {
        Node left = prefix();
        while (true) {
            Token sign = token();
            Optional<Op> op = BINARY.stream().filter(o -> sign.is(o.symbol())).findFirst();
            int binding = op.map(FormulaText::binding).orElse(0);
            if (binding < Math.max(least, 1)) {
                return left;
            }
            at++;
            Node right = deeper(sign, () -> expression(op.get() == Op.POWER ? binding : binding + 1));
            left = apply(sign, op.get(), left, right);
            if (binding == COMPARISON && BINARY.stream().anyMatch(o -> o.isComparison() && token().is(o.symbol()))) {
                throw error("comparisons cannot be chained; write a < x and x < b", token());
            }
        }
    }

    private Node prefix() {
        Token sign = token();
        if (sign.is("-") || sign.is("+") || sign.is("not")) {
            at++;
            Node operand = deeper(sign, () -> expression(sign.is("not") ? NOT : UNARY));
            return sign.is("+") ? operand : apply(sign, sign.is("-") ? Op.NEGATE : Op.NOT, operand);
        }
        return primary();
    }

    private Node primary() {
        Token token = token();
        at++;
        if (token.kind() == Kind.NUMBER) {
            return graph.number(Literal.of(text, token));
        }
        if (token.is("(")) {
            Node inner = deeper(token, () -> expression(1));
            close(token);
            return inner;
        }
        if (token.kind() != Kind.NAME || token.is("and") || token.is("or") || token.is(WHERE)) {
            throw error("expected a number, a name, '-' or '(', was " + token.shown(), token);
        }
        Optional<Op> function = names.function(token);
        if (function.isPresent()) {
            return call(token, function.get());
        }
        if (token().is("(") && !names.isNumber(token)) {
            throw names.unknown(token, true);
        }
        used.add(token.text());
        return switch (token.text()) {
            case "x" -> graph.variable();
            case "pi" -> graph.number(Math.PI);
            case "e" -> graph.number(Math.E);
            default -> graph.parameter(names.parameter(token));
        };
    }

    private Node call(Token name, Op function) {
        Token open = token();
        if (!open.is("(")) {
            throw error(name.text() + " takes its arguments in parentheses, expected '(', was " + open.shown(), open);
        }
        Node result = null;
        int count = 0;
        Node[] arguments = new Node[function.arity()];
        do {
            at++;
            Node argument = deeper(open, () -> expression(1));
            boolean many = function == Op.MIN || function == Op.MAX;
            if (many && count >= 2) {
                result = apply(name, function, result, argument);
            } else if (count < arguments.length) {
                arguments[count] = argument;
                result = count == arguments.length - 1 ? apply(name, function, arguments) : result;
            }
            count++;
        } while (token().is(","));
        close(open);
        names.checkCount(name, function, count);
        return result;
    }

    private void close(Token open) {
        Token close = token();
        if (!close.is(")")) {
            throw error(
                    "expected ')' for the '(' in column " + open.column()
                            + ", an operator, or ',' between arguments, was " + close.shown(),
                    close);
        }
        at++;
    }

    private Node apply(Token sign, Op op, Node... arguments) {
        Node made = graph.apply(op, arguments);
        if (made.depth() > MAX_DEPTH) {
            throw tooDeep(sign);
        }
        if (!made.isNumber() && Stream.of(arguments).allMatch(Node::isNumber)) {
            throw error("numbers must be finite, was " + FormulaText.of(made), sign);
        }
        return made;
    }

    private Node deeper(Token where, Supplier<Node> inner) {
        if (++depth > MAX_DEPTH) {
            throw tooDeep(where);
        }
        Node node = inner.get();
        depth--;
        return node;
    }

    private FormulaException tooDeep(Token where) {
        return error("operations must be nested at most " + MAX_DEPTH + " deep, are deeper here", where);
    }

    private static String unexpected(Token token) {
        if (token.is(")")) {
            return "there is no '(' for this ')'";
        }
        if (token.is("=")) {
            return "write == to compare, or where name=number behind the formula";
        }
        return token.is(",")
                ? "expected an operator or the end, was ','"
                : "expected an operator (a product is written 2*x), was " + token.shown();
    }

    private Token token() {
        return tokens.get(Math.min(at, tokens.size() - 1));
    }

    private FormulaException error(String what, Token where) {
        return new FormulaException(what, text, where.column());
    }
}
