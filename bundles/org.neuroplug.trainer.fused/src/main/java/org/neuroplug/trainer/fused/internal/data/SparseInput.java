package org.neuroplug.trainer.fused.internal.data;

import org.neuroplug.spi.BatchOrder;
import org.neuroplug.trainer.fused.internal.kernel.Kernels;
import org.neuroplug.trainer.fused.internal.kernel.Matrix;

/** Batches of which only the numbers that are not zero are multiplied. */
final class SparseInput implements BatchInput {
    private final SparseBatches batches;
    private final SparseBatches.Reader reader;
    private final BatchOrder order;
    private int[] rows;
    private int epoch;
    private SparseBatch batch;

    SparseInput(SparseBatches batches, BatchOrder order) {
        this.batches = batches;
        this.reader = batches.reader();
        this.order = order;
    }

    @Override
    public void epoch(int number) {
        epoch = number;
        rows = order.rows(number);
    }

    @Override
    public void batch(int step) {
        batch = reader.read(rows, epoch, step - 1);
    }

    @Override
    public int rows() {
        return batch.byRow().rows();
    }

    @Override
    public int[] labels() {
        return batch.labels();
    }

    @Override
    public double width() {
        return batches.width();
    }

    @Override
    public void multiply(Kernels kernels, Matrix w, Matrix start, Matrix z) {
        kernels.multiplySparse(1, batch.byRow(), w, start, z);
    }

    @Override
    public void gradient(Kernels kernels, float alpha, Matrix dz, Matrix start, Matrix into) {
        kernels.multiplySparse(alpha, batch.byFeature(), dz, start, into);
    }

    @Override
    public void close() {
        reader.close();
    }
}
