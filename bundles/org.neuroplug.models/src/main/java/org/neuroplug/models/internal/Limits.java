package org.neuroplug.models.internal;

import org.neuroplug.api.InvalidInputException;

/** How large a network may be. */
final class Limits {
    static final int UNITS = 100_000;

    /** 400 MB of float32 weights, and as much again for their gradients. */
    static final long PARAMETERS = 100_000_000;

    private Limits() {}

    /** @throws InvalidInputException when there is nothing to tell apart */
    static void classes(String model, int classes) {
        if (classes < 2) {
            throw new InvalidInputException(model + ": the data must have at least 2 classes, has " + classes);
        }
    }

    /**
     * Looks at a number of weights and biases.
     *
     * @param made what makes so many, such as {@code units [9, 9] with 4 features and 3 classes make}
     * @throws InvalidInputException when they are too many
     */
    static void parameters(String model, long parameters, String made) {
        if (parameters > PARAMETERS) {
            throw new InvalidInputException(model + ": weights and biases must be at most " + PARAMETERS + " in all; "
                    + made + " " + parameters);
        }
    }
}
