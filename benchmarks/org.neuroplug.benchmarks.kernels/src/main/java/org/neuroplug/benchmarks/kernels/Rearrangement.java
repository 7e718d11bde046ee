package org.neuroplug.benchmarks.kernels;

import org.neuroplug.trainer.fused.internal.kernel.KernelSet;
import org.neuroplug.trainer.fused.internal.kernel.Kernels;
import org.neuroplug.trainer.fused.internal.kernel.Matrix;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What takes memory's time rather than the multipliers': weights transposed, and the gradient of a bias. */
@State(Scope.Thread)
public class Rearrangement {
    @Param
    KernelSet kernels;

    /** Batch, inputs, units. */
    @Param({"200x200x10", "200x512x512", "200x1000x1000"})
    String shape;

    private Kernels kernel;
    private Shape size;
    private Matrix weights;
    private Matrix transposed;
    private Matrix dz;
    private Matrix zeros;
    private Matrix bias;

    @Setup
    public void prepare() {
        Inputs inputs = new Inputs();
        kernel = kernels.create();
        size = Shape.parse(shape);
        weights = inputs.normal(size.in(), size.out());
        transposed = new Matrix(size.out(), size.in());
        dz = inputs.normal(size.batch(), size.out());
        zeros = new Matrix(1, size.out());
        bias = new Matrix(1, size.out());
    }

    /** Wᵀ. */
    @Benchmark
    public Matrix transpose(Work work) {
        kernel.transpose(weights, transposed, size.in());
        work.moved(size.batch(), 2L * size.in() * size.out());
        return transposed;
    }

    /** db = Σ dz. */
    @Benchmark
    public Matrix addRows(Work work) {
        kernel.addRows(1, dz, zeros, bias, size.batch());
        work.moved(size.batch(), (long) size.batch() * size.out());
        return bias;
    }
}
