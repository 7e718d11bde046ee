package org.neuroplug.trainer.fused.internal.kernel;

import java.util.Arrays;

/**
 * Plain Java: every sum is held in an array of one row, to which scaled rows are added. HotSpot makes vectors of such loops
 * where it can.
 */
final class ScalarKernels implements Kernels {
    private final Ones ones = new Ones();
    private float[] sum = new float[0];

    @Override
    public String name() {
        return "plain Java";
    }

    @Override
    public void multiplySparse(float alpha, SparseMatrix a, Matrix b, Matrix start, Matrix c) {
        for (int block = 0; block < a.blocks(); block++) {
            Matrix from = block == 0 ? start : c;
            for (int row = 0; row < a.rows(); row++) {
                int p = a.start()[block * a.rows() + row];
                int end = a.start()[block * a.rows() + row + 1];
                if (p < end || from != c) {
                    begin(from, c, row);
                    for (; p < end; p++) {
                        long entry = a.entries()[p];
                        add(alpha * SparseMatrix.value(entry), b.values(), b.at(SparseMatrix.column(entry)), c.width());
                    }
                    System.arraycopy(sum, 0, c.values(), c.at(row), c.width());
                }
            }
        }
    }

    @Override
    public void multiply(float alpha, Matrix a, Matrix b, Matrix start, Matrix c, int rows) {
        for (int from = 0; from < a.columns(); from += Blocks.DEPTH) {
            int to = Math.min(from + Blocks.DEPTH, a.columns());
            for (int row = 0; row < rows; row++) {
                clear(c.width());
                for (int p = from; p < to; p++) {
                    add(a.values()[a.at(row) + p], b.values(), b.at(p), c.width());
                }
                store(alpha, from == 0 ? start : c, c, row);
            }
        }
    }

    @Override
    public void multiplyTransposed(float alpha, Matrix a, Matrix b, Matrix start, Matrix c, int rows) {
        for (int from = 0; from < rows; from += Blocks.DEPTH) {
            int to = Math.min(from + Blocks.DEPTH, rows);
            for (int row = 0; row < c.rows(); row++) {
                clear(c.width());
                for (int p = from; p < to; p++) {
                    add(a.values()[a.at(p) + row], b.values(), b.at(p), c.width());
                }
                store(alpha, from == 0 ? start : c, c, row);
            }
        }
    }

    @Override
    public void transpose(Matrix a, Matrix t, int rows) {
        Blocks.transpose(a, t, rows);
    }

    @Override
    public void addRows(float alpha, Matrix a, Matrix start, Matrix c, int rows) {
        multiplySparse(alpha, ones.columns(rows), a, start, c);
    }

    /** sum = start's row. */
    private void begin(Matrix start, Matrix c, int row) {
        clear(c.width());
        System.arraycopy(start.values(), start.at(start.rows() == 1 ? 0 : row), sum, 0, c.width());
    }

    private void clear(int width) {
        if (sum.length < width) {
            sum = new float[width];
        }
        Arrays.fill(sum, 0, width, 0);
    }

    /** sum[0..width) += scale · row. */
    private void add(float scale, float[] values, int at, int width) {
        float[] sums = sum;
        for (int j = 0; j < width; j++) {
            sums[j] = Fused.multiplyAdd(scale, values[at + j], sums[j]);
        }
    }

    /** c[row,:] = start + alpha · sum. */
    private void store(float alpha, Matrix start, Matrix c, int row) {
        float[] from = start.values();
        float[] into = c.values();
        int width = c.width();
        int at = c.at(row);
        int startAt = start.at(start.rows() == 1 ? 0 : row);
        for (int j = 0; j < width; j++) {
            into[at + j] = Fused.multiplyAdd(alpha, sum[j], from[startAt + j]);
        }
    }
}
