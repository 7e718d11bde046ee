package org.neuroplug.trainer.fused.internal.data;

import java.util.Optional;
import org.neuroplug.api.data.Samples;
import org.neuroplug.spi.BatchOrder;
import org.neuroplug.trainer.fused.internal.kernel.Kernels;
import org.neuroplug.trainer.fused.internal.kernel.Matrix;

/** Batches that are copied into a matrix [batch, features] step by step, and multiplied as a whole. */
final class DenseInput implements BatchInput {
    private final Samples samples;
    private final TrainingRows all;
    private final BatchOrder order;
    private final int batch;
    private final Optional<Dropout> dropout;
    private final Matrix x;
    private final int[] labels;
    private int[] rows;
    private int epoch;
    private int count;

    DenseInput(Samples samples, TrainingRows all, BatchOrder order, int batch, Optional<Dropout> dropout) {
        this.samples = samples;
        this.all = all;
        this.order = order;
        this.batch = batch;
        this.dropout = dropout;
        this.x = new Matrix(Math.min(batch, samples.size()), samples.width());
        this.labels = new int[x.rows()];
    }

    @Override
    public void epoch(int number) {
        epoch = number;
        rows = order.rows(number);
    }

    @Override
    public void batch(int step) {
        int from = (step - 1) * batch;
        count = Math.min(batch, rows.length - from);
        for (int slot = 0; slot < count; slot++) {
            samples.copyRow(rows[from + slot], x.values(), x.at(slot));
            labels[slot] = all.labels()[rows[from + slot]];
        }
        if (dropout.isPresent()) {
            dropout.get().draw(epoch, step, count);
            dropout.get().apply(x, x, count);
        }
    }

    @Override
    public int rows() {
        return count;
    }

    @Override
    public int[] labels() {
        return labels;
    }

    @Override
    public double width() {
        return x.columns();
    }

    @Override
    public void multiply(Kernels kernels, Matrix w, Matrix start, Matrix z) {
        kernels.multiply(1, x, w, start, z, count);
    }

    @Override
    public void gradient(Kernels kernels, float alpha, Matrix dz, Matrix start, Matrix into) {
        kernels.multiplyTransposed(alpha, x, dz, start, into, count);
    }

    @Override
    public void close() {
        rows = null;
    }
}
