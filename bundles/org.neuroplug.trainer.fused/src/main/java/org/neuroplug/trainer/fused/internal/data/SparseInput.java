package org.neuroplug.trainer.fused.internal.data;

import org.neuroplug.spi.BatchOrder;
import org.neuroplug.trainer.fused.internal.kernel.Kernels;
import org.neuroplug.trainer.fused.internal.kernel.Matrix;

/** Batches of which only the numbers that are not zero are multiplied. */
final class SparseInput implements BatchInput {
    private final TrainingRows rows;
    private final BatchOrder order;
    private EpochPlan plan;
    private int batch;

    SparseInput(TrainingRows rows, BatchOrder order) {
        this.rows = rows;
        this.order = order;
    }

    @Override
    public void epoch(int epoch) {
        close();
        plan = rows.plans().take(order, epoch);
    }

    @Override
    public void batch(int step) {
        batch = step - 1;
    }

    @Override
    public int rows() {
        return plan.labels(batch).length;
    }

    @Override
    public int[] labels() {
        return plan.labels(batch);
    }

    @Override
    public double width() {
        return rows.plans().width();
    }

    @Override
    public void multiply(Kernels kernels, Matrix w, Matrix start, Matrix z) {
        kernels.multiplySparse(1, plan.byRow(batch), w, start, z, rows());
    }

    @Override
    public void gradient(Kernels kernels, float alpha, Matrix dz, Matrix start, Matrix into) {
        kernels.multiplySparse(alpha, plan.byFeature(batch), dz, start, into, into.rows());
    }

    @Override
    public void close() {
        if (plan != null) {
            rows.plans().giveBack(plan);
            plan = null;
        }
    }
}
