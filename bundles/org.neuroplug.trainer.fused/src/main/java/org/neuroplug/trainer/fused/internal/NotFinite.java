package org.neuroplug.trainer.fused.internal;

import java.util.List;
import org.neuroplug.trainer.fused.internal.kernel.Matrix;

/** Finds out where numbers stopped to be finite, after a step whose loss is not. */
final class NotFinite {
    private NotFinite() {}

    /** The layer where it began, and what happened there, as a message tells it. */
    static String message(double loss, List<Stage> stages, int rows) {
        for (Stage stage : stages) {
            int sum = first(stage.z(), rows);
            if (sum >= 0) {
                return "the loss became " + loss + ": the sums of layer " + stage.layer() + " became "
                        + stage.z().values()[sum] + " first; the learning rate is too high for this model";
            }
            int result = first(stage.a(), rows);
            if (result >= 0) {
                return "the loss became " + loss + ": the activation "
                        + stage.function().name() + " of layer "
                        + stage.layer() + " made " + stage.a().values()[result] + " of "
                        + stage.z().values()[result];
            }
        }
        return "the loss became " + loss + ", although all sums and activations are finite";
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
