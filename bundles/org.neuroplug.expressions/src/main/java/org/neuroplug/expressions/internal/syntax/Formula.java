package org.neuroplug.expressions.internal.syntax;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.neuroplug.expressions.internal.tree.Derivative;
import org.neuroplug.expressions.internal.tree.FormulaText;
import org.neuroplug.expressions.internal.tree.Graph;
import org.neuroplug.expressions.internal.tree.Node;

/**
 * A formula that was read.
 *
 * @param text as it was written
 * @param value what it says
 * @param derivative of it by {@code x}
 * @param parameters their defaults by name, in the order of the text
 */
public record Formula(String text, Node value, Node derivative, Map<String, Double> parameters) {
    public Formula {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /**
     * Reads a formula.
     *
     * @throws org.neuroplug.api.definition.FormulaException when it has no meaning
     * @throws org.neuroplug.api.InvalidInputException when its derivative is too large
     */
    public static Formula parse(String text) {
        Graph graph = new Graph();
        Parser parser = new Parser(text, graph);
        Node value = parser.formula();
        return new Formula(text, value, Derivative.of(graph, value), parser.parameters());
    }

    /** The derivative as text. */
    public String derivativeText() {
        return FormulaText.of(derivative);
    }
}
