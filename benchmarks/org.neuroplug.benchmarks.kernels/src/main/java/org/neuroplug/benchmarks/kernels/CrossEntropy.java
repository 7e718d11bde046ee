package org.neuroplug.benchmarks.kernels;

import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.neuroplug.trainer.fused.internal.kernel.Matrix;
import org.neuroplug.trainer.fused.internal.loss.Loss;
import org.neuroplug.trainer.fused.internal.loss.Losses;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Softmax with cross-entropy for a batch of 200. */
@State(Scope.Thread)
public class CrossEntropy {
    private static final int BATCH = 200;

    @Param("10")
    int classes;

    private Loss loss;
    private int[] labels;
    private Matrix z;
    private Matrix p;
    private Matrix gradient;

    @Setup
    public void prepare() {
        Inputs inputs = new Inputs();
        loss = Losses.of(new LossMCXENT(), new ActivationSoftmax(), classes);
        labels = inputs.labels(BATCH, classes);
        z = inputs.normal(BATCH, classes);
        p = new Matrix(BATCH, classes);
        loss.predict(z, p, BATCH, true);
        gradient = new Matrix(BATCH, classes);
    }

    @Benchmark
    public Matrix predict(Work work) {
        loss.predict(z, p, BATCH, true);
        work.moved(BATCH, 2L * BATCH * classes);
        return p;
    }

    @Benchmark
    public double sum(Work work) {
        work.moved(BATCH, BATCH);
        return loss.sum(p, labels, BATCH);
    }

    @Benchmark
    public Matrix gradient(Work work) {
        loss.gradient(z, p, labels, BATCH, 1f / BATCH, gradient);
        work.moved(BATCH, 2L * BATCH * classes);
        return gradient;
    }
}
