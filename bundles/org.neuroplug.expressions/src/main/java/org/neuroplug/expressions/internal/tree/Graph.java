package org.neuroplug.expressions.internal.tree;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.neuroplug.api.InvalidInputException;

/** Makes the nodes of a formula and its derivative, each only once. Not for use by several threads at once. */
public final class Graph {
    /** More nodes than any formula whose code Java would still compile has. */
    public static final int MAX_NODES = 20_000;

    private record Key(Op op, List<Integer> arguments, long number, String name) {}

    private final Map<Key, Node> nodes = new HashMap<>();

    public Node number(double value) {
        return node(Op.NUMBER, List.of(), value, "");
    }

    public Node variable() {
        return node(Op.VARIABLE, List.of(), 0, "");
    }

    public Node parameter(String name) {
        return node(Op.PARAMETER, List.of(), 0, name);
    }

    /**
     * An operation as it is written. Only what is made of numbers alone is computed, when the result is finite, and
     * u*u is u^2, which is the same to the last bit.
     */
    public Node apply(Op op, Node... arguments) {
        if (op == Op.MULTIPLY && arguments[0] == arguments[1] && !arguments[0].isNumber()) {
            return node(Op.POWER, List.of(arguments[0], number(2)), 0, "");
        }
        double[] numbers = new double[arguments.length];
        boolean constant = arguments.length > 0;
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = arguments[i].number();
            constant &= arguments[i].isNumber();
        }
        double value = constant ? op.of(numbers) : Double.NaN;
        return Double.isFinite(value) ? number(value) : node(op, List.of(arguments), 0, "");
    }

    private Node node(Op op, List<Node> arguments, double number, String name) {
        Key key = new Key(op, arguments.stream().map(Node::id).toList(), Double.doubleToLongBits(number), name);
        Node known = nodes.get(key);
        if (known != null) {
            return known;
        }
        if (nodes.size() == MAX_NODES) {
            throw new InvalidInputException(
                    "the formula and its derivative must have at most " + MAX_NODES + " operations, have more");
        }
        Node made = new Node(nodes.size(), op, arguments, number, name);
        nodes.put(key, made);
        return made;
    }

    /** A node and all that it is made of, arguments first. */
    public static List<Node> reachable(Node root) {
        BitSet seen = new BitSet();
        TreeMap<Integer, Node> found = new TreeMap<>();
        Deque<Node> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (!seen.get(node.id())) {
                seen.set(node.id());
                found.put(node.id(), node);
                node.arguments().forEach(open::push);
            }
        }
        return List.copyOf(found.values());
    }
}
