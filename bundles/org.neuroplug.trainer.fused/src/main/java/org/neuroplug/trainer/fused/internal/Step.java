package org.neuroplug.trainer.fused.internal;

import java.util.List;
import org.neuroplug.trainer.fused.internal.data.BatchInput;
import org.neuroplug.trainer.fused.internal.kernel.Kernels;
import org.neuroplug.trainer.fused.internal.kernel.Matrix;
import org.neuroplug.trainer.fused.internal.loss.Loss;
import org.neuroplug.trainer.fused.internal.network.Affine;
import org.neuroplug.trainer.fused.internal.network.Gradient;

/**
 * One step of training: forward pass, backward pass, update. Allocates nothing.
 *
 * <p>Backward (Rumelhart, Hinton and Williams 1986, <em>Learning representations by back-propagating errors</em>): for each stage
 * z = x · W + b, from dz = dL/dz: dx = dz · Wᵀ, dW = xᵀ · dz, db = Σ dz. W is not touched before dx is there.
 */
final class Step {
    private final LiveNetwork network;
    private final List<Stage> stages;
    private final Kernels kernels;
    private final Loss loss;

    Step(LiveNetwork network, List<Stage> stages, Kernels kernels) {
        this.network = network;
        this.stages = stages;
        this.kernels = kernels;
        this.loss = network.plan().loss();
    }

    /**
     * Takes a step.
     *
     * @param epoch from 1
     * @param step within the epoch, from 1
     * @return the mean loss of the batch before the update; when it is not finite, there was no update
     */
    double take(BatchInput input, int epoch, int step) {
        network.optimizer().before(network.steps(), network.epochs());
        int rows = input.rows();
        forward(input, epoch, step);
        Stage last = last();
        double mean = loss.sum(last.a(), input.labels(), rows) / rows + network.penalty();
        if (!Double.isFinite(mean)) {
            return mean;
        }
        loss.gradient(last.z(), last.a(), input.labels(), rows, 1f / rows, last.dz());
        backward(input);
        network.optimizer().update(network.steps(), network.epochs());
        network.stepTaken();
        return mean;
    }

    private Stage last() {
        return stages.get(stages.size() - 1);
    }

    private void forward(BatchInput input, int epoch, int step) {
        int rows = input.rows();
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            Affine affine = stage.affine();
            affine.refresh(kernels);
            if (i == 0) {
                input.multiply(kernels, affine.w(), affine.b(), stage.z());
            } else {
                if (stage.dropout().isPresent()) {
                    stage.dropout().get().draw(epoch, step, rows);
                    stage.dropout().get().apply(stages.get(i - 1).a(), stage.x(), rows);
                }
                kernels.multiply(1, inputs(i), affine.w(), affine.b(), stage.z(), rows);
            }
            if (stage == last()) {
                loss.predict(stage.z(), stage.a(), rows, true);
            } else if (stage.a() != stage.z()) {
                stage.function().draw(epoch, step);
                stage.function().forward(stage.z(), stage.a(), rows, true);
            }
        }
    }

    /** What a stage but the first multiplies. */
    private Matrix inputs(int stage) {
        Stage at = stages.get(stage);
        return at.dropout().isPresent() ? at.x() : stages.get(stage - 1).a();
    }

    private void backward(BatchInput input) {
        int rows = input.rows();
        for (int i = stages.size() - 1; i >= 0; i--) {
            Stage stage = stages.get(i);
            if (i > 0) {
                down(stage, stages.get(i - 1), rows);
            }
            Gradient w = stage.affine().wGradient();
            if (i == 0) {
                input.gradient(kernels, w.scale(), stage.dz(), w.start(), w.into());
            } else {
                kernels.multiplyTransposed(w.scale(), inputs(i), stage.dz(), w.start(), w.into(), rows);
            }
            Gradient b = stage.affine().bGradient();
            kernels.addRows(b.scale(), stage.dz(), b.start(), b.into(), rows);
            stage.affine().distribute(kernels);
        }
    }

    /** dz of the stage before: dx = dz · Wᵀ, through dropout and activation. */
    private void down(Stage stage, Stage before, int rows) {
        Matrix w = stage.affine().w();
        kernels.transpose(w, stage.transposed(), w.rows());
        kernels.multiply(1, stage.dz(), stage.transposed(), stage.zeros(), before.dz(), rows);
        if (stage.dropout().isPresent()) {
            stage.dropout().get().apply(before.dz(), before.dz(), rows);
        }
        before.function().backward(before.z(), before.a(), before.dz(), rows);
    }
}
