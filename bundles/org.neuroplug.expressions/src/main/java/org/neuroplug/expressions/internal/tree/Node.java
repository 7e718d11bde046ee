package org.neuroplug.expressions.internal.tree;

import java.util.List;

/**
 * A part of a formula. Equal parts of one {@link Graph} are one object; an argument's id is smaller than that of what it is
 * an argument of, so that going by id meets arguments first.
 */
public final class Node {
    private final int id;
    private final Op op;
    private final List<Node> arguments;
    private final double number;
    private final String name;
    private final int depth;

    Node(int id, Op op, List<Node> arguments, double number, String name) {
        this.id = id;
        this.op = op;
        this.arguments = List.copyOf(arguments);
        this.number = number;
        this.name = name;
        this.depth = 1 + arguments.stream().mapToInt(Node::depth).max().orElse(0);
    }

    public int id() {
        return id;
    }

    public Op op() {
        return op;
    }

    public List<Node> arguments() {
        return arguments;
    }

    public Node argument(int index) {
        return arguments.get(index);
    }

    /** The value of a {@link Op#NUMBER}. */
    public double number() {
        return number;
    }

    /** The name of a {@link Op#PARAMETER}. */
    public String name() {
        return name;
    }

    /** How many nodes lie on the longest way down, this one included. */
    public int depth() {
        return depth;
    }

    public boolean is(Op other) {
        return op == other;
    }

    public boolean isNumber() {
        return op == Op.NUMBER;
    }

    /** Whether it is this very number; 0 and -0 differ. */
    public boolean isNumber(double value) {
        return isNumber() && Double.doubleToLongBits(number) == Double.doubleToLongBits(value);
    }

    /** Whether it has no arguments. */
    public boolean isLeaf() {
        return arguments.isEmpty();
    }
}
