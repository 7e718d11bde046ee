package org.neuroplug.benchmarks.kernels;

import org.neuroplug.trainer.fused.internal.kernel.KernelSet;
import org.neuroplug.trainer.fused.internal.kernel.Kernels;
import org.neuroplug.trainer.fused.internal.kernel.Matrix;
import org.neuroplug.trainer.fused.internal.kernel.SparseMatrix;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The first layer of a batch of images: its sums, and its gradient added to the weights. */
@State(Scope.Thread)
public class SparseProduct {
    private static final int BATCH = 200;
    private static final int FEATURES = 784;
    private static final float RATE = -1e-6f;

    @Param
    KernelSet kernels;

    @Param({"200", "512"})
    int units;

    private Kernels kernel;
    private SparseMatrix byRow;
    private SparseMatrix byFeature;
    private long entries;
    private Matrix weights;
    private Matrix bias;
    private Matrix z;
    private Matrix dz;

    @Setup
    public void prepare() {
        Inputs inputs = new Inputs();
        kernel = kernels.create();
        float[] images = inputs.images(BATCH);
        byRow = Inputs.sparse(images, BATCH, FEATURES);
        byFeature = Inputs.sparse(Inputs.transpose(images, BATCH, FEATURES), FEATURES, BATCH);
        entries = byRow.start()[byRow.blocks() * BATCH];
        weights = inputs.normal(FEATURES, units);
        bias = inputs.normal(1, units);
        z = new Matrix(BATCH, units);
        dz = inputs.normal(BATCH, units);
    }

    /** z = b + x · W. */
    @Benchmark
    public Matrix byRow(Work work) {
        kernel.multiplySparse(1, byRow, weights, bias, z);
        work.multiplied(BATCH, entries * units);
        return z;
    }

    /** W = W - rate · xᵀ · dz. */
    @Benchmark
    public Matrix byFeature(Work work) {
        kernel.multiplySparse(RATE, byFeature, dz, weights, weights);
        work.multiplied(BATCH, entries * units);
        return weights;
    }
}
