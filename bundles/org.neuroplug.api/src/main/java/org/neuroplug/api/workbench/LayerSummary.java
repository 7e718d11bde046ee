package org.neuroplug.api.workbench;

import java.util.List;
import java.util.Objects;

/**
 * A layer of a network.
 *
 * @param name unique in its network
 * @param type what it is, such as {@code DenseLayer}
 * @param output the shape of what it makes of one sample: {@code [units]}, or {@code [height, width, channels]} for images
 * @param parameters how many numbers it has
 * @param trainable how many of them training changes; others, such as the averages of a batch normalization, are kept beside it
 */
public record LayerSummary(String name, String type, List<Long> output, long parameters, long trainable) {
    public LayerSummary {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        output = List.copyOf(output);
        if (trainable < 0 || trainable > parameters) {
            throw new IllegalArgumentException(
                    "trainable parameters must be from 0 to " + parameters + ", were " + trainable);
        }
    }
}
