package org.neuroplug.expressions.internal.tree;

import org.neuroplug.api.plugin.Hyperparameters;

/**
 * Operations that simplify what they make: numbers are computed, neutral and absorbing ones vanish, like terms and like
 * factors are collected, and what is multiplied with a piecewise function that is zero on one side moves into its other
 * side, so that an infinite factor there does no harm. For derivatives only: rounding may differ from the formula as it
 * was written.
 */
final class Algebra {
    private static final int SHORT = 8;

    private final Graph graph;

    Algebra(Graph graph) {
        this.graph = graph;
    }

    Node number(double value) {
        return graph.number(value);
    }

    /** A function or a comparison. */
    Node apply(Op op, Node... arguments) {
        return graph.apply(op, arguments);
    }

    Node negate(Node a) {
        if (a.isNumber()) {
            return number(a.number() == 0 ? 0 : -a.number());
        }
        if (a.is(Op.NEGATE)) {
            return a.argument(0);
        }
        if (a.is(Op.SUBTRACT)) {
            return subtract(a.argument(1), a.argument(0));
        }
        return factor(a) == 1 ? graph.apply(Op.NEGATE, a) : multiply(number(-factor(a)), rest(a));
    }

    Node add(Node a, Node b) {
        if (isZero(a)) {
            return b;
        }
        if (isZero(b)) {
            return a;
        }
        if (b.is(Op.NEGATE)) {
            return subtract(a, b.argument(0));
        }
        if (a.is(Op.NEGATE)) {
            return subtract(b, a.argument(0));
        }
        if (!a.isNumber() && rest(a) == rest(b)) {
            return multiply(number(factor(a) + factor(b)), rest(a));
        }
        return graph.apply(Op.ADD, a, b);
    }

    Node subtract(Node a, Node b) {
        if (isZero(b)) {
            return a;
        }
        if (isZero(a)) {
            return negate(b);
        }
        if (b.is(Op.NEGATE)) {
            return add(a, b.argument(0));
        }
        if (!a.isNumber() && rest(a) == rest(b)) {
            return multiply(number(factor(a) - factor(b)), rest(a));
        }
        return graph.apply(Op.SUBTRACT, a, b);
    }

    Node multiply(Node a, Node b) {
        if (isZero(a) || isZero(b)) {
            return number(0);
        }
        if (a.isNumber(1)) {
            return b;
        }
        if (b.isNumber(1)) {
            return a;
        }
        if (b.isNumber()) {
            return a.isNumber() ? graph.apply(Op.MULTIPLY, a, b) : multiply(b, a);
        }
        if (a.isNumber(-1)) {
            return negate(b);
        }
        if (a.is(Op.NEGATE)) {
            return negate(multiply(a.argument(0), b));
        }
        if (b.is(Op.NEGATE)) {
            return negate(multiply(a, b.argument(0)));
        }
        if (hasZeroSide(b)) {
            return condition(b.argument(0), multiply(a, b.argument(1)), multiply(a, b.argument(2)));
        }
        if (hasZeroSide(a)) {
            return condition(a.argument(0), multiply(a.argument(1), b), multiply(a.argument(2), b));
        }
        return factors(a, b);
    }

    private Node factors(Node a, Node b) {
        if (b.is(Op.DIVIDE)) {
            return divide(multiply(a, b.argument(0)), b.argument(1));
        }
        if (a.is(Op.DIVIDE)) {
            return divide(multiply(a.argument(0), b), a.argument(1));
        }
        if (factor(a) != 1 && factor(b) != 1 && Double.isFinite(factor(a) * factor(b))) {
            return multiply(number(factor(a) * factor(b)), a.isNumber() ? rest(b) : multiply(rest(a), rest(b)));
        }
        if (!a.isNumber() && factor(b) != 1) {
            return multiply(number(factor(b)), multiply(a, rest(b)));
        }
        if (!a.isNumber() && factor(a) != 1) {
            return multiply(number(factor(a)), multiply(rest(a), b));
        }
        if (!a.isNumber() && base(a) == base(b)) {
            return power(base(a), number(exponent(a) + exponent(b)));
        }
        return graph.apply(Op.MULTIPLY, a, b);
    }

    Node divide(Node a, Node b) {
        if (isZero(a) || b.isNumber(1)) {
            return a;
        }
        if (a == b) {
            return number(1);
        }
        if (a.is(Op.NEGATE)) {
            return negate(divide(a.argument(0), b));
        }
        if (b.is(Op.NEGATE)) {
            return negate(divide(a, b.argument(0)));
        }
        if (hasZeroSide(a)) {
            return condition(a.argument(0), divide(a.argument(1), b), divide(a.argument(2), b));
        }
        if (a.is(Op.DIVIDE)) {
            return divide(a.argument(0), multiply(a.argument(1), b));
        }
        double quotient = factor(a) / factor(b);
        if (factor(b) != 1 && isShort(quotient)) {
            Node numerator = a.isNumber() ? number(quotient) : multiply(number(quotient), rest(a));
            return b.isNumber() ? numerator : divide(numerator, rest(b));
        }
        if (!a.isNumber() && !b.isNumber() && base(rest(a)) == base(b)) {
            Node powers = power(base(b), number(exponent(rest(a)) - exponent(b)));
            return multiply(number(factor(a)), powers);
        }
        return graph.apply(Op.DIVIDE, a, b);
    }

    Node power(Node a, Node b) {
        if (isZero(b)) {
            return number(1);
        }
        if (b.isNumber(1)) {
            return a;
        }
        if (b.isNumber() && b.number() < 0) {
            return divide(number(1), power(a, number(-b.number())));
        }
        return graph.apply(Op.POWER, a, b);
    }

    Node condition(Node test, Node then, Node otherwise) {
        if (then == otherwise) {
            return then;
        }
        if (test.isNumber()) {
            return test.number() != 0 ? then : otherwise;
        }
        return graph.apply(Op.IF, test, then, otherwise);
    }

    private static boolean hasZeroSide(Node node) {
        return node.is(Op.IF) && (isZero(node.argument(1)) || isZero(node.argument(2)));
    }

    static boolean isZero(Node node) {
        return node.isNumber() && node.number() == 0;
    }

    /** Whether it reads better than the quotient that it comes from. */
    private static boolean isShort(double x) {
        return Double.isFinite(x) && Hyperparameters.format(x).length() <= SHORT;
    }

    /** The number in front of a product: 3 of 3*x, 3 of 3, 1 of x. */
    private static double factor(Node node) {
        if (node.isNumber()) {
            return node.number();
        }
        return node.is(Op.MULTIPLY) && node.argument(0).isNumber()
                ? node.argument(0).number()
                : 1;
    }

    /** The product without the number in front; a number itself stays. */
    private static Node rest(Node node) {
        return node.is(Op.MULTIPLY) && node.argument(0).isNumber() ? node.argument(1) : node;
    }

    private static Node base(Node node) {
        return node.is(Op.POWER) && node.argument(1).isNumber() ? node.argument(0) : node;
    }

    private static double exponent(Node node) {
        return node.is(Op.POWER) && node.argument(1).isNumber()
                ? node.argument(1).number()
                : 1;
    }
}
