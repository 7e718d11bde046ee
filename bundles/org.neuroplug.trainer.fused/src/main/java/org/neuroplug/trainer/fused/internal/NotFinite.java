package org.neuroplug.trainer.fused.internal;

import java.util.List;
import java.util.Optional;
import org.neuroplug.trainer.fused.internal.kernel.Matrix;
import org.neuroplug.trainer.fused.internal.network.Weights;

/** Finds out whether numbers stopped to be finite, and where it began. */
final class NotFinite {
    private static final String TOO_HIGH = "; the learning rate is too high for this model";

    private NotFinite() {}

    /**
     * Looks at a step: at its loss and at what the biases were changed by, which sums up the gradients of all rows.
     *
     * @throws ArithmeticException when one is not finite; its message tells the layer and what happened there
     */
    static void check(double loss, Weights weights, List<Stage> stages, int rows) {
        if (!Double.isFinite(loss)) {
            throw new ArithmeticException("the loss became " + loss + ": " + forward(weights, stages, rows));
        }
        for (int i = stages.size() - 1; i >= 0; i--) {
            Matrix change = stages.get(i).affine().bGradient().into();
            int at = first(change, 1);
            if (at >= 0) {
                throw new ArithmeticException(backward(stages, rows, stages.get(i), change.values()[at]));
            }
        }
    }

    /**
     * Looks at all weights.
     *
     * @throws ArithmeticException when one is not finite; its message tells the layer
     */
    static void check(Weights weights) {
        ofWeights(weights, "became").ifPresent(what -> {
            throw new ArithmeticException(what);
        });
    }

    private static Optional<String> ofWeights(Weights weights, String verb) {
        for (int i = 0; i < weights.layers().size(); i++) {
            Weights.Layer layer = weights.layers().get(i);
            for (Matrix matrix : List.of(layer.w(), layer.b())) {
                int at = first(matrix, matrix.rows());
                if (at >= 0) {
                    return Optional.of(
                            "the weights of layer " + (i + 1) + " " + verb + " " + matrix.values()[at] + TOO_HIGH);
                }
            }
        }
        return Optional.empty();
    }

    /** Where it began on the way forward. */
    private static String forward(Weights weights, List<Stage> stages, int rows) {
        return ofWeights(weights, "had become").orElseGet(() -> forward(stages, rows));
    }

    private static String forward(List<Stage> stages, int rows) {
        for (Stage stage : stages) {
            int sum = first(stage.z(), rows);
            if (sum >= 0) {
                return "the sums of layer " + stage.layer() + " became "
                        + stage.z().values()[sum] + " first" + TOO_HIGH;
            }
            int result = first(stage.a(), rows);
            if (result >= 0) {
                return "the activation " + stage.function().name() + " of layer " + stage.layer() + " made "
                        + stage.a().values()[result] + " of " + stage.z().values()[result];
            }
        }
        return "all sums and activations are finite";
    }

    /** Where it began on the way back, which is overwritten. */
    private static String backward(List<Stage> stages, int rows, Stage changed, float change) {
        for (int i = stages.size() - 1; i >= 0; i--) {
            Stage stage = stages.get(i);
            int at = first(stage.dz(), rows);
            if (at >= 0) {
                float gradient = stage.dz().values()[at];
                float slope = i < stages.size() - 1 ? slope(stage, rows, at) : 1;
                return Float.isFinite(slope)
                        ? "the gradient of layer " + stage.layer() + " became " + gradient + TOO_HIGH
                        : "the derivative of the activation " + stage.function().name() + " of layer " + stage.layer()
                                + " is " + slope + " at " + stage.z().values()[at];
            }
        }
        return "the change of the biases of layer " + changed.layer() + " became " + change
                + ", although all gradients are finite: that is the optimizer's doing, or its learning rate is too high";
    }

    /** f' where a stage's gradient is not finite. */
    private static float slope(Stage stage, int rows, int at) {
        Matrix dz = stage.dz();
        for (int row = 0; row < rows; row++) {
            for (int i = dz.at(row); i < dz.at(row) + dz.columns(); i++) {
                dz.values()[i] = 1;
            }
        }
        stage.function().backward(stage.z(), stage.a(), dz, rows);
        return dz.values()[at];
    }

    /** Where it is in the array; -1 when all are finite. */
    private static int first(Matrix matrix, int rows) {
        for (int row = 0; row < rows; row++) {
            for (int i = matrix.at(row); i < matrix.at(row) + matrix.columns(); i++) {
                if (!Float.isFinite(matrix.values()[i])) {
                    return i;
                }
            }
        }
        return -1;
    }
}
