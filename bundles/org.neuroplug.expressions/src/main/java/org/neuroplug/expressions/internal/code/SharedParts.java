package org.neuroplug.expressions.internal.code;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neuroplug.expressions.internal.tree.Graph;
import org.neuroplug.expressions.internal.tree.Node;
import org.neuroplug.expressions.internal.tree.Op;

/**
 * Finds what is to be computed once, before a region of code. A region is an expression without the branches of its
 * {@code if}s, which are regions of their own: what only one branch needs is not computed when the other one is taken.
 */
final class SharedParts {
    private final Map<Node, Integer> uses = new HashMap<>();
    private final Set<Node> available;

    private SharedParts(Set<Node> available) {
        this.available = available;
    }

    /**
     * Parts that a region uses more than once, arguments first.
     *
     * @param available what was computed before
     */
    static List<Node> of(Node root, Set<Node> available) {
        SharedParts parts = new SharedParts(available);
        parts.count(root);
        List<Node> shared = new ArrayList<>();
        parts.uses.forEach((node, times) -> {
            if (times > 1) {
                shared.add(node);
            }
        });
        shared.sort((a, b) -> Integer.compare(a.id(), b.id()));
        return shared;
    }

    private void count(Node root) {
        Set<Node> seen = new HashSet<>(Set.of(root));
        Deque<Node> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (available.contains(node)) {
                continue;
            }
            for (int i = 0; i < node.arguments().size(); i++) {
                Node argument = node.argument(i);
                if (node.is(Op.IF) && i > 0) {
                    Graph.reachable(argument).forEach(this::use);
                } else {
                    use(argument);
                    if (seen.add(argument)) {
                        open.push(argument);
                    }
                }
            }
        }
    }

    private void use(Node node) {
        if (!node.isLeaf() && !available.contains(node)) {
            uses.merge(node, 1, Integer::sum);
        }
    }
}
