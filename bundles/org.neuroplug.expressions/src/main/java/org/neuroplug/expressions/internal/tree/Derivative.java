package org.neuroplug.expressions.internal.tree;

import java.util.HashMap;
import java.util.Map;

/**
 * The derivative of a formula by {@code x}, term by term. At a kink of {@code abs}, {@code min}, {@code max}, {@code relu}
 * or {@code if} it is the derivative from one of the sides; at a jump the function counts as flat.
 */
public final class Derivative {
    private final Algebra algebra;
    private final Map<Node, Node> known = new HashMap<>();

    private Derivative(Graph graph) {
        this.algebra = new Algebra(graph);
    }

    /** The derivative of a node, in the same graph. */
    public static Node of(Graph graph, Node root) {
        Derivative derivative = new Derivative(graph);
        for (Node node : Graph.reachable(root)) {
            derivative.known.put(node, derivative.rule(node));
        }
        return derivative.known.get(root);
    }

    private Node rule(Node node) {
        return switch (node.op()) {
            case NUMBER,
                    PARAMETER,
                    LESS,
                    LESS_OR_EQUAL,
                    GREATER,
                    GREATER_OR_EQUAL,
                    EQUAL,
                    NOT_EQUAL,
                    AND,
                    OR,
                    NOT,
                    SIGN -> number(0);
            case VARIABLE -> number(1);
            case NEGATE -> algebra.negate(d(node, 0));
            case ADD -> algebra.add(d(node, 0), d(node, 1));
            case SUBTRACT -> algebra.subtract(d(node, 0), d(node, 1));
            case MULTIPLY -> algebra.add(
                    algebra.multiply(d(node, 0), node.argument(1)), algebra.multiply(node.argument(0), d(node, 1)));
            case DIVIDE -> quotient(node);
            case POWER -> power(node.argument(0), node.argument(1), node);
            case IF -> algebra.condition(node.argument(0), d(node, 1), d(node, 2));
            case MAX -> algebra.condition(compare(Op.GREATER, node), d(node, 0), d(node, 1));
            case MIN -> algebra.condition(compare(Op.LESS, node), d(node, 0), d(node, 1));
            default -> algebra.multiply(d(node, 0), outer(node, node.argument(0)));
        };
    }

    /** f'(u) of a function f of one argument; {@code f} is f(u). */
    private Node outer(Node f, Node u) {
        return switch (f.op()) {
            case ABS -> algebra.condition(algebra.apply(Op.LESS, u, number(0)), number(-1), number(1));
            case ATAN -> inverse(algebra.add(square(u), number(1)));
            case CBRT -> inverse(algebra.multiply(number(3), square(f)));
            case COS -> algebra.negate(algebra.apply(Op.SIN, u));
            case COSH -> algebra.apply(Op.SINH, u);
            case ERF -> algebra.multiply(
                    number(2 / Math.sqrt(Math.PI)), algebra.apply(Op.EXP, algebra.negate(square(u))));
            case EXP -> f;
            case EXPM1 -> algebra.apply(Op.EXP, u);
            case LOG -> inverse(u);
            case LOG1P -> inverse(algebra.add(u, number(1)));
            case RELU -> algebra.condition(algebra.apply(Op.GREATER, u, number(0)), number(1), number(0));
            case SIGMOID -> algebra.multiply(f, algebra.subtract(number(1), f));
            case SIN -> algebra.apply(Op.COS, u);
            case SINH -> algebra.apply(Op.COSH, u);
            case SOFTPLUS -> algebra.apply(Op.SIGMOID, u);
            case SQRT -> inverse(algebra.multiply(number(2), f));
            case TAN -> algebra.add(square(f), number(1));
            case TANH -> algebra.subtract(number(1), square(f));
            default -> throw new IllegalStateException("no rule for " + f.op());
        };
    }

    private Node quotient(Node node) {
        Node v = node.argument(1);
        Node du = d(node, 0);
        Node dv = d(node, 1);
        if (Algebra.isZero(dv)) {
            return algebra.divide(du, v);
        }
        return algebra.subtract(
                algebra.divide(du, v), algebra.divide(algebra.multiply(node.argument(0), dv), square(v)));
    }

    /** Of u^v: by the power rule, the exponential rule, or both. */
    private Node power(Node u, Node v, Node node) {
        Node du = known.get(u);
        Node dv = known.get(v);
        Node result = number(0);
        if (!Algebra.isZero(du)) {
            Node lower = algebra.power(u, algebra.subtract(v, number(1)));
            result = algebra.multiply(algebra.multiply(v, lower), du);
        }
        if (!Algebra.isZero(dv)) {
            result = algebra.add(result, algebra.multiply(algebra.multiply(node, algebra.apply(Op.LOG, u)), dv));
        }
        return result;
    }

    private Node d(Node node, int argument) {
        return known.get(node.argument(argument));
    }

    private Node compare(Op op, Node node) {
        return algebra.apply(op, node.argument(0), node.argument(1));
    }

    private Node number(double value) {
        return algebra.number(value);
    }

    private Node square(Node u) {
        return algebra.power(u, number(2));
    }

    private Node inverse(Node u) {
        return algebra.divide(number(1), u);
    }
}
