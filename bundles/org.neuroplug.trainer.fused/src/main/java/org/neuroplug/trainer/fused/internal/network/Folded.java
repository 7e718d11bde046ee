package org.neuroplug.trainer.fused.internal.network;

import org.neuroplug.trainer.fused.internal.kernel.Kernels;
import org.neuroplug.trainer.fused.internal.kernel.Matrix;

/**
 * Two maps with nothing between them as one: z = (x · W₁ + b₁) · W₂ + b₂ = x · W + b with
 *
 * <pre>
 * W = W₁ · W₂        b = b₁ · W₂ + b₂
 * dW₁ = dW · W₂ᵀ     db₁ = db · W₂ᵀ
 * dW₂ = W₁ᵀ · dW + b₁ᵀ · db     db₂ = db
 * </pre>
 *
 * Nothing is approximated: by the chain rule these are the gradients that the two layers have one after another. With d inputs, m units
 * between and n outputs it takes 3 d m n multiplications in place of 3 B m (d + n) for a batch of B rows, and B rows of d by n.
 */
public final class Folded implements Affine {
    private final Affine first;
    private final Affine second;
    private final Matrix w;
    private final Matrix b;

    /** W₂ᵀ as it was before the step. */
    private final Matrix transposed;

    private final Gradient wGradient;
    private final Gradient bGradient;
    private final Matrix zeros;

    public Folded(Affine first, Affine second) {
        this.first = first;
        this.second = second;
        int in = first.w().rows();
        int between = second.w().rows();
        int out = second.w().columns();
        this.w = new Matrix(in, out);
        this.b = new Matrix(1, out);
        this.transposed = new Matrix(out, between);
        this.wGradient = new Gradient.Plain(in, out);
        this.bGradient = new Gradient.Plain(1, out);
        this.zeros = new Matrix(1, out);
    }

    /** Multiplications that two maps take in a step of so many rows when they are not folded; {@code in} is what a row has on average. */
    public static double apart(double in, int between, int out, int rows) {
        return 3 * rows * (in * between + (double) between * out);
    }

    /** And when they are. */
    public static double together(double in, int inputs, int between, int out, int rows) {
        return 3.0 * inputs * between * out + 3 * rows * in * out;
    }

    @Override
    public void refresh(Kernels kernels) {
        first.refresh(kernels);
        second.refresh(kernels);
        kernels.multiply(1, first.w(), second.w(), zeros, w, w.rows());
        kernels.multiply(1, first.b(), second.w(), second.b(), b, 1);
        kernels.transpose(second.w(), transposed, second.w().rows());
    }

    /** W₂ before W₁ and b₁, which it needs as they were; these need W₂ as it was, of which there is a copy. */
    @Override
    public void distribute(Kernels kernels) {
        Matrix dw = wGradient.into();
        Matrix db = bGradient.into();
        Gradient w2 = second.wGradient();
        kernels.multiplyTransposed(w2.scale(), first.w(), dw, w2.start(), w2.into(), dw.rows());
        kernels.multiplyTransposed(w2.scale(), first.b(), db, w2.into(), w2.into(), 1);
        Gradient b2 = second.bGradient();
        kernels.addRows(b2.scale(), db, b2.start(), b2.into(), 1);
        Gradient w1 = first.wGradient();
        kernels.multiply(w1.scale(), dw, transposed, w1.start(), w1.into(), dw.rows());
        Gradient b1 = first.bGradient();
        kernels.multiply(b1.scale(), db, transposed, b1.start(), b1.into(), 1);
        second.distribute(kernels);
        first.distribute(kernels);
    }

    @Override
    public Matrix w() {
        return w;
    }

    @Override
    public Matrix b() {
        return b;
    }

    @Override
    public Gradient wGradient() {
        return wGradient;
    }

    @Override
    public Gradient bGradient() {
        return bGradient;
    }
}
