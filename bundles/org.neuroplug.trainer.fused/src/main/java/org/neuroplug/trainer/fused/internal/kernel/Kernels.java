package org.neuroplug.trainer.fused.internal.kernel;

/**
 * What training a network is made of: products of matrices, to which something is added. All of them are
 *
 * <pre>c[r,:] = start[r,:] + alpha · Σ_p a[r,p] · b[p,:]</pre>
 *
 * in which {@code start} is one of: {@code c} itself (the product is added), another matrix of its shape, or a matrix of one row, which is
 * added to every row (a bias, or zeros).
 *
 * <p>Each sum is taken in the order of p with fused multiply-adds, in blocks of p whose size depends on shapes and on how many numbers there are. Dense sums begin with start
 * where alpha is 1; otherwise with zero, and alpha times the sum of a block is added then: small gradients do not vanish beside large weights. So the same numbers give
 * the same bits, whatever the width of the processor's vectors, and in plain Java as well.
 *
 * <p>{@code c} shares nothing with {@code a} and {@code b}. Shapes are the caller's business. An object serves one thread, since it
 * keeps work space, which is allocated when it is needed first. Where numbers are not finite, padding may become NaN.
 */
public interface Kernels {
    /** What computes, as people call it. */
    String name();

    /**
     * A sparse matrix by a dense one, of which start is the first term and alpha · a[r,p] a factor of each other: the first layer's
     * sums, [batch, features] by [features, units], and its weights' gradient, [features, batch] by [batch, units].
     *
     * @param a [rows, k]
     * @param b [at least k, n]
     * @param start [1 or at least rows, n]
     * @param c [at least rows, n]
     */
    void multiplySparse(float alpha, SparseMatrix a, Matrix b, Matrix start, Matrix c);

    /**
     * A layer's sums.
     *
     * @param a [rows, k]
     * @param b [k, n]
     * @param start [1 or rows, n]
     * @param c [rows, n]
     * @param rows how many of a's and c's rows count: a last batch is short
     */
    void multiply(float alpha, Matrix a, Matrix b, Matrix start, Matrix c, int rows);

    /**
     * The gradient of a layer's weights: c = start + alpha · aᵀ · b.
     *
     * @param a [rows, m]
     * @param b [rows, n]
     * @param start [1 or m, n]
     * @param c [m, n]
     * @param rows how many of a's and b's rows count
     */
    void multiplyTransposed(float alpha, Matrix a, Matrix b, Matrix start, Matrix c, int rows);

    /**
     * t = aᵀ.
     *
     * @param a [m, n]
     * @param t [n, at least rows]
     * @param rows how many of a's rows count
     */
    void transpose(Matrix a, Matrix t, int rows);

    /**
     * The gradient of a bias: c[0,:] = start[0,:] + alpha · Σ_r a[r,:].
     *
     * @param a [rows, n]
     * @param start [1, n]
     * @param c [1, n]
     * @param rows how many of a's rows count
     */
    void addRows(float alpha, Matrix a, Matrix start, Matrix c, int rows);
}
