package org.neuroplug.trainer.fused.internal.kernel;

/**
 * Kernels on the Vector API, in the width that the JVM prefers on this processor. Products are cut into blocks, and those into
 * tiles, whose sums stay in registers.
 */
final class VectorKernels implements Kernels {
    private static final int L = SparseTiles.L;

    private final DenseProduct dense = new DenseProduct();
    private final Ones ones = new Ones();

    @Override
    public String name() {
        return "Vector API, " + L * Float.SIZE + " bits";
    }

    @Override
    public void multiplySparse(float alpha, SparseMatrix a, Matrix b, Matrix start, Matrix c) {
        for (int block = 0; block < a.blocks(); block++) {
            block(alpha, a, block, b, block == 0 ? start : c, c);
        }
    }

    /** The numbers of a block times b, all columns. */
    private static void block(float alpha, SparseMatrix a, int block, Matrix b, Matrix start, Matrix c) {
        int startStep = start.rows() == 1 ? 0 : 1;
        int column = 0;
        for (; column + 13 * L <= c.width(); column += 13 * L) {
            SparseTiles.rows13(alpha, a, block, b, start, startStep, c, column);
        }
        for (; column + 4 * L <= c.width(); column += 4 * L) {
            SparseTiles.rows4(alpha, a, block, b, start, startStep, c, column);
        }
        for (; column < c.width(); column += L) {
            SparseTiles.rows1(alpha, a, block, b, start, startStep, c, column);
        }
    }

    @Override
    public void multiply(float alpha, Matrix a, Matrix b, Matrix start, Matrix c, int rows) {
        dense.multiply(alpha, a, b, start, c, rows);
    }

    @Override
    public void multiplyTransposed(float alpha, Matrix a, Matrix b, Matrix start, Matrix c, int rows) {
        dense.multiplyTransposed(alpha, a, b, start, c, rows);
    }

    @Override
    public void transpose(Matrix a, Matrix t, int rows) {
        Blocks.transpose(a, t, rows);
    }

    @Override
    public void addRows(float alpha, Matrix a, Matrix start, Matrix c, int rows) {
        multiplySparse(alpha, ones.columns(rows), a, start, c);
    }
}
