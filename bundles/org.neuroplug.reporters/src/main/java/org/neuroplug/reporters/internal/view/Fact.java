package org.neuroplug.reporters.internal.view;

import java.util.Objects;

/**
 * Something that a reader must know about a run.
 *
 * @param label what it is, such as {@code model}; empty when it goes on from the fact before
 * @param value on one line, harmless
 */
public record Fact(String label, String value) {
    public Fact {
        Objects.requireNonNull(label, "label");
        value = OneLine.of(value);
    }
}
