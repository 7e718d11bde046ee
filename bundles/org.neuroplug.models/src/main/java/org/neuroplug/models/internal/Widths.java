package org.neuroplug.models.internal;

import java.util.List;
import java.util.stream.IntStream;
import org.neuroplug.api.InvalidInputException;

/**
 * How many units the layers of a multi-layer perceptron have.
 *
 * @param hidden units of each hidden layer, from the inputs on
 */
record Widths(int features, List<Integer> hidden, int classes) {
    static final int MAX_LAYERS = 1000;
    static final int MAX_UNITS = 100_000;

    /** 400 MB of float32 weights, and as much again for their gradients. */
    static final long MAX_PARAMETERS = 100_000_000;

    Widths {
        hidden = List.copyOf(hidden);
        if (classes < 2) {
            throw new InvalidInputException("model mlp: the data must have at least 2 classes, has " + classes);
        }
        if (hidden.size() > MAX_LAYERS) {
            throw new InvalidInputException(
                    "model mlp: units must be of at most " + MAX_LAYERS + " layers, are of " + hidden.size());
        }
        long parameters = parameters(features, hidden, classes);
        if (parameters > MAX_PARAMETERS) {
            throw new InvalidInputException("model mlp: weights and biases must be at most " + MAX_PARAMETERS
                    + " in all; units " + hidden + " with " + features + " features and " + classes
                    + " classes make " + parameters);
        }
    }

    /**
     * Reads the units of hidden layers as a user gave them.
     *
     * @throws InvalidInputException when one is not a number or outside 1 to {@value #MAX_UNITS}
     */
    static List<Integer> parse(List<String> units) {
        return units.stream().map(Widths::parse).toList();
    }

    private static int parse(String text) {
        if (!text.matches("[1-9][0-9]{0,5}") || Integer.parseInt(text) > MAX_UNITS) {
            throw new InvalidInputException(
                    "model mlp: units must be whole numbers from 1 to " + MAX_UNITS + ", was " + text);
        }
        return Integer.parseInt(text);
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
}
