package org.neuroplug.benchmarks.kernels;

import org.neuroplug.trainer.fused.internal.kernel.KernelSet;
import org.neuroplug.trainer.fused.internal.kernel.Kernels;
import org.neuroplug.trainer.fused.internal.kernel.Matrix;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A layer's sums, its inputs' gradient, and its weights' gradient added to the weights. */
@State(Scope.Thread)
public class DenseProduct {
    private static final float RATE = -1e-6f;

    @Param
    KernelSet kernels;

    /** Batch, inputs, units. */
    @Param({"200x784x512", "200x512x512", "200x200x10", "200x1000x1000"})
    String shape;

    private Kernels kernel;
    private Shape size;
    private Matrix x;
    private Matrix dx;
    private Matrix weights;
    private Matrix transposed;
    private Matrix bias;
    private Matrix zeros;
    private Matrix z;
    private Matrix dz;

    @Setup
    public void prepare() {
        Inputs inputs = new Inputs();
        kernel = kernels.create();
        size = Shape.parse(shape);
        x = inputs.normal(size.batch(), size.in());
        dx = new Matrix(size.batch(), size.in());
        weights = inputs.normal(size.in(), size.out());
        transposed = inputs.normal(size.out(), size.in());
        bias = inputs.normal(1, size.out());
        zeros = new Matrix(1, size.in());
        z = new Matrix(size.batch(), size.out());
        dz = inputs.normal(size.batch(), size.out());
    }

    /** z = b + x · W. */
    @Benchmark
    public Matrix sums(Work work) {
        kernel.multiply(1, x, weights, bias, z, size.batch());
        work.multiplied(size.batch(), size.products());
        return z;
    }

    /** dx = dz · Wᵀ. */
    @Benchmark
    public Matrix inputGradient(Work work) {
        kernel.multiply(1, dz, transposed, zeros, dx, size.batch());
        work.multiplied(size.batch(), size.products());
        return dx;
    }

    /** W = W - rate · xᵀ · dz. */
    @Benchmark
    public Matrix weightGradient(Work work) {
        kernel.multiplyTransposed(RATE, x, dz, weights, weights, size.batch());
        work.multiplied(size.batch(), size.products());
        return weights;
    }
}
