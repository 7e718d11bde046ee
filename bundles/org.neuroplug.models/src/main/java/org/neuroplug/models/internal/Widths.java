package org.neuroplug.models.internal;

import java.util.List;
import java.util.stream.IntStream;
import org.neuroplug.api.InvalidInputException;

/**
 * How many units the layers of a multi-layer perceptron have.
 *
 * @param model whose they are, in messages
 * @param hidden units of each hidden layer, from the inputs on
 */
record Widths(String model, int features, List<Integer> hidden, int classes) {
    static final int MAX_LAYERS = 1000;

    Widths {
        hidden = List.copyOf(hidden);
        Limits.classes(model, classes);
        if (hidden.size() > MAX_LAYERS) {
            throw new InvalidInputException(
                    model + ": units must be of at most " + MAX_LAYERS + " layers, are of " + hidden.size());
        }
        Limits.parameters(
                model,
                parameters(features, hidden, classes),
                "units " + hidden + " with " + features + " features and " + classes + " classes make");
    }

    private static long parameters(int features, List<Integer> hidden, int classes) {
        int last = hidden.size();
        return IntStream.rangeClosed(0, last)
                .mapToLong(layer -> {
                    long in = layer == 0 ? features : hidden.get(layer - 1);
                    return (in + 1) * (layer == last ? classes : hidden.get(layer));
                })
                .sum();
    }

    /** Units of a layer's input; the output layer is number {@code hidden().size()}. */
    int in(int layer) {
        return layer == 0 ? features : hidden.get(layer - 1);
    }

    /** Units of the output layer's input. */
    int last() {
        return in(hidden.size());
    }
}
