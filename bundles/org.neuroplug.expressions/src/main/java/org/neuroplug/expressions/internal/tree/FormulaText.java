package org.neuroplug.expressions.internal.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neuroplug.api.plugin.Hyperparameters;

/**
 * Writes formulas as the parser reads them, with no more parentheses than they need. Those of a product within a product,
 * which only rounding notices, are left out.
 */
public final class FormulaText {
    /** Longer texts help nobody. */
    static final int MAX_LENGTH = 4000;

    private static final int COMPARISON = 4;
    private static final int PRODUCT = 6;
    private static final int UNARY = 7;
    private static final int POWER = 8;
    private static final int ATOM = 9;

    private final StringBuilder out = new StringBuilder();

    private FormulaText() {}

    /** The text; for one that would be very long, how long it is. */
    public static String of(Node root) {
        long length = length(root);
        if (length > MAX_LENGTH) {
            return "(too long to show: about " + length + " characters)";
        }
        FormulaText text = new FormulaText();
        text.write(root, 0);
        return text.out.toString();
    }

    /** About as many characters as its text has, without making it: shared parts are written each time. */
    private static long length(Node root) {
        Map<Node, Long> lengths = new HashMap<>();
        for (Node node : Graph.reachable(root)) {
            long sum = node.isLeaf() ? 3 : node.op().symbol().length() + 1;
            for (Node argument : node.arguments()) {
                sum = Math.min(Integer.MAX_VALUE, sum + lengths.get(argument));
            }
            lengths.put(node, sum);
        }
        return lengths.get(root);
    }

    /** How tightly an operation binds; as in {@code Parser}. */
    public static int binding(Op op) {
        return switch (op) {
            case OR -> 1;
            case AND -> 2;
            case NOT -> 3;
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL -> COMPARISON;
            case ADD, SUBTRACT -> 5;
            case MULTIPLY, DIVIDE -> PRODUCT;
            case NEGATE -> UNARY;
            case POWER -> POWER;
            default -> ATOM;
        };
    }

    private void write(Node node, int least) {
        int binding = node.isNumber() && node.number() < 0 ? UNARY : binding(node.op());
        if (binding < least) {
            out.append('(');
        }
        writeBare(node, binding);
        if (binding < least) {
            out.append(')');
        }
    }

    private void writeBare(Node node, int binding) {
        switch (node.op()) {
            case NUMBER -> out.append(number(node.number()));
            case VARIABLE -> out.append('x');
            case PARAMETER -> out.append(node.name());
            case NEGATE -> {
                out.append('-');
                write(node.argument(0), binding + 1);
            }
            case NOT -> {
                out.append("not ");
                write(node.argument(0), binding);
            }
            default -> writeMany(node, binding);
        }
    }

    private void writeMany(Node node, int binding) {
        List<Node> arguments = node.arguments();
        String symbol = node.op().symbol();
        if (node.op().isFunction()) {
            out.append(symbol).append('(');
            for (int i = 0; i < arguments.size(); i++) {
                out.append(i == 0 ? "" : ", ");
                write(arguments.get(i), 0);
            }
            out.append(')');
            return;
        }
        boolean fromRight = node.is(Op.POWER);
        write(arguments.get(0), fromRight || node.op().isComparison() ? binding + 1 : binding);
        out.append(binding >= PRODUCT ? symbol : " " + symbol + " ");
        boolean regrouped = node.is(Op.MULTIPLY) && arguments.get(1).is(Op.MULTIPLY);
        write(arguments.get(1), fromRight ? UNARY : regrouped ? binding : binding + 1);
    }

    private static String number(double value) {
        if (value == Math.PI) {
            return "pi";
        }
        return value == Math.E ? "e" : Hyperparameters.format(value).replace("E", "e");
    }
}
