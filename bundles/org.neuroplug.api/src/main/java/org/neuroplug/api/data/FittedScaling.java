package org.neuroplug.api.data;

import java.util.Objects;

/**
 * A {@link Scaling} as it was fitted on the training rows of a trial: a feature x becomes
 * {@code (x - shift) · factor}. Whoever gives the trained model other rows must scale them the same way.
 *
 * @param kind what was fitted
 * @param shift {@code [width]}, or empty for {@link Scaling#NONE}
 * @param factor {@code [width]}, or empty for {@link Scaling#NONE}
 */
public record FittedScaling(Scaling kind, float[] shift, float[] factor) {
    public FittedScaling {
        Objects.requireNonNull(kind, "kind");
        if (shift.length != factor.length || (kind == Scaling.NONE) != (shift.length == 0)) {
            throw new IllegalArgumentException("scaling " + kind + " must have as many shifts as factors, had "
                    + shift.length + " and " + factor.length);
        }
    }

    /** Features stay as they are. */
    public static FittedScaling none() {
        return new FittedScaling(Scaling.NONE, new float[0], new float[0]);
    }
}
