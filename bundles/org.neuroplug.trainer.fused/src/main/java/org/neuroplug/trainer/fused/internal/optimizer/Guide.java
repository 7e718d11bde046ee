package org.neuroplug.trainer.fused.internal.optimizer;

import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.learning.config.IUpdater;
import org.neuroplug.spi.GradientClipper;
import org.neuroplug.spi.GuidedUpdater;
import org.neuroplug.spi.Schedule;
import org.neuroplug.trainer.fused.internal.kernel.Matrix;

/**
 * What becomes of gradients before an optimizer sees them, and of the steps that it makes of them.
 *
 * @param schedule what steps are multiplied by
 * @param clipper empty for gradients as they are
 */
record Guide(Schedule schedule, Optional<GradientClipper> clipper) {
    /** That of an updater, which may have none. */
    static Guide of(IUpdater updater) {
        return updater instanceof GuidedUpdater guided
                ? new Guide(guided.schedule(), guided.clipping().map(GradientClipper::new))
                : new Guide(Schedule.CONSTANT, Optional.empty());
    }

    /** The updater that makes the steps. */
    static IUpdater guided(IUpdater updater) {
        return updater instanceof GuidedUpdater guided ? guided.optimizer() : updater;
    }

    /** Whether gradients are needed before any weights change. */
    boolean clips() {
        return clipper.isPresent();
    }

    /** Clips the gradients of all parameters of a block. */
    void clip(List<float[]> gradients) {
        if (clipper.isPresent()) {
            clipper.get().clip(gradients);
        }
    }

    /** step *= the schedule's factor. */
    void scale(Matrix step, int iteration) {
        float factor = (float) schedule.factor(iteration + 1L);
        if (factor != 1) {
            float[] x = step.values();
            int end = step.at(step.rows());
            for (int i = step.at(0); i < end; i++) {
                x[i] *= factor;
            }
        }
    }
}
