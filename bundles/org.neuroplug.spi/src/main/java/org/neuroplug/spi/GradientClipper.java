package org.neuroplug.spi;

import java.util.List;
import org.neuroplug.api.experiment.Clipping;

/**
 * Clips gradients: a norm |g| above the limit c makes g · c / |g| of them. Sums of squares are in double precision, so that numbers up
 * to the largest float have a norm.
 */
public final class GradientClipper {
    private final Clipping clipping;

    public GradientClipper(Clipping clipping) {
        this.clipping = clipping;
    }

    /**
     * Clips the gradients of a step in place.
     *
     * @param parameters the gradient of each parameter; zeros between its numbers change nothing
     */
    public void clip(List<float[]> parameters) {
        switch (clipping.by()) {
            case VALUE -> {
                for (int p = 0; p < parameters.size(); p++) {
                    values(parameters.get(p), (float) clipping.limit());
                }
            }
            case NORM -> {
                for (int p = 0; p < parameters.size(); p++) {
                    scale(parameters.get(p), squares(parameters.get(p)));
                }
            }
            case GLOBAL_NORM -> {
                double squares = 0;
                for (int p = 0; p < parameters.size(); p++) {
                    squares += squares(parameters.get(p));
                }
                for (int p = 0; p < parameters.size(); p++) {
                    scale(parameters.get(p), squares);
                }
            }
        }
    }

    private static void values(float[] gradient, float limit) {
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = Math.max(-limit, Math.min(limit, gradient[i]));
        }
    }

    private static double squares(float[] gradient) {
        double sum = 0;
        for (float g : gradient) {
            sum += (double) g * g;
        }
        return sum;
    }

    private void scale(float[] gradient, double squares) {
        double norm = Math.sqrt(squares);
        if (norm > clipping.limit()) {
            float factor = (float) (clipping.limit() / norm);
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] *= factor;
            }
        }
    }
}
