package org.neuroplug.api.run;

import java.util.Objects;

/** A model evaluated on the rows it was trained on, and on those it never saw. */
public record Evaluations(Evaluation train, Evaluation test) {
    public Evaluations {
        Objects.requireNonNull(train, "train");
        Objects.requireNonNull(test, "test");
    }
}
