package org.neuroplug.trainer.fused.internal.kernel;

import java.util.Arrays;

/**
 * Plain Java, written so that HotSpot makes vectors of its loops. For that, all arrays of a loop must be indexed alike: so the rows of b
 * that a block needs are copied to arrays of their own first, each of which serves all rows of c, and sums are held in an array, too. Several
 * rows of b are added in one pass, in their order, so that sums are loaded and stored more seldom: four to one sum or two to two sums. In
 * loops much longer HotSpot sees no vectors.
 */
final class ScalarKernels implements Kernels {
    /** Rows of b that are added to one sum in one pass. */
    private static final int PASS = 4;

    private final Ones ones = new Ones();
    private float[][] rows = new float[0][];
    private float[] sum = new float[0];
    private float[] other = new float[0];

    @Override
    public String name() {
        return "plain Java";
    }

    @Override
    public void multiplySparse(float alpha, SparseMatrix a, Matrix b, Matrix start, Matrix c) {
        for (int block = 0; block < a.blocks(); block++) {
            Matrix from = block == 0 ? start : c;
            int first = block * a.depth();
            copy(b, first, Math.min(first + a.depth(), a.columns()));
            for (int row = 0; row < a.rows(); row++) {
                int p = a.start()[block * a.rows() + row];
                int end = a.start()[block * a.rows() + row + 1];
                if (p < end || from != c) {
                    System.arraycopy(from.values(), from.at(from.rows() == 1 ? 0 : row), sum, 0, c.width());
                    addUp(alpha, a.entries(), p, end, first, c.width());
                    System.arraycopy(sum, 0, c.values(), c.at(row), c.width());
                }
            }
        }
    }

    /** sum += alpha · the numbers of entries times their rows of b, of which the first that was copied is given. */
    private void addUp(float alpha, long[] entries, int from, int to, int first, int width) {
        int p = from;
        for (; p + PASS <= to; p += PASS) {
            long e0 = entries[p];
            long e1 = entries[p + 1];
            long e2 = entries[p + 2];
            long e3 = entries[p + 3];
            add(
                    alpha * SparseMatrix.value(e0),
                    rows[SparseMatrix.column(e0) - first],
                    alpha * SparseMatrix.value(e1),
                    rows[SparseMatrix.column(e1) - first],
                    alpha * SparseMatrix.value(e2),
                    rows[SparseMatrix.column(e2) - first],
                    alpha * SparseMatrix.value(e3),
                    rows[SparseMatrix.column(e3) - first],
                    sum,
                    width);
        }
        for (; p < to; p++) {
            add(alpha * SparseMatrix.value(entries[p]), rows[SparseMatrix.column(entries[p]) - first], sum, width);
        }
    }

    @Override
    public void multiply(float alpha, Matrix a, Matrix b, Matrix start, Matrix c, int rows) {
        for (int from = 0; from < a.columns(); from += Blocks.DEPTH) {
            int to = Math.min(from + Blocks.DEPTH, a.columns());
            copy(b, from, to);
            dense(alpha, a.values(), a.at(0) + from, a.stride(), 1, to - from, from == 0 ? start : c, c, rows);
        }
    }

    @Override
    public void multiplyTransposed(float alpha, Matrix a, Matrix b, Matrix start, Matrix c, int rows) {
        for (int from = 0; from < rows; from += Blocks.DEPTH) {
            int to = Math.min(from + Blocks.DEPTH, rows);
            copy(b, from, to);
            dense(alpha, a.values(), a.at(from), 1, a.stride(), to - from, from == 0 ? start : c, c, c.rows());
        }
    }

    /**
     * c = start + alpha · Σ_p a(row, p) · b[p,:], two rows at a time, where a(row, p) is at {@code first + row · rowStep + p · step} and b
     * is what was copied.
     */
    private void dense(
            float alpha, float[] a, int first, int rowStep, int step, int depth, Matrix start, Matrix c, int rows) {
        for (int row = 0; row < rows; row += 2) {
            boolean both = row + 1 < rows;
            int at = first + row * rowStep;
            begin(alpha, sum, start, row, c.width());
            begin(alpha, other, start, both ? row + 1 : row, c.width());
            sumUp(a, at, both ? at + rowStep : at, step, depth, c.width());
            store(alpha, sum, start, c, row);
            if (both) {
                store(alpha, other, start, c, row + 1);
            }
        }
    }

    /** What a sum begins with: start, or zero if it is yet to be multiplied by alpha. */
    private static void begin(float alpha, float[] sum, Matrix start, int row, int width) {
        if (alpha == 1) {
            System.arraycopy(start.values(), start.at(start.rows() == 1 ? 0 : row), sum, 0, width);
        } else {
            Arrays.fill(sum, 0, width, 0);
        }
    }

    /** sum += Σ_p a[at + p · step] · b[p,:], and the other for another row. */
    private void sumUp(float[] a, int at, int otherAt, int step, int depth, int width) {
        int p = 0;
        int i = at;
        int o = otherAt;
        for (; p + 2 <= depth; p += 2, i += 2 * step, o += 2 * step) {
            add(a[i], a[o], rows[p], a[i + step], a[o + step], rows[p + 1], sum, other, width);
        }
        if (p < depth) {
            add(a[i], rows[p], sum, width);
            add(a[o], rows[p], other, width);
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

    /** Rows of b, each to an array of its own. */
    private void copy(Matrix b, int from, int to) {
        int width = b.width();
        if (rows.length < to - from) {
            rows = Arrays.copyOf(rows, to - from);
        }
        if (sum.length < width) {
            sum = new float[width];
            other = new float[width];
        }
        for (int p = from; p < to; p++) {
            float[] row = rows[p - from];
            if (row == null || row.length < width) {
                row = new float[width];
                rows[p - from] = row;
            }
            System.arraycopy(b.values(), b.at(p), row, 0, width);
        }
    }

    /** sum += x · r. */
    private static void add(float x, float[] r, float[] sum, int width) {
        for (int j = 0; j < width; j++) {
            sum[j] = Fused.multiplyAdd(x, r[j], sum[j]);
        }
    }

    /** sum += x0 · r0, then x1 · r1, and so on. */
    private static void add(
            float x0,
            float[] r0,
            float x1,
            float[] r1,
            float x2,
            float[] r2,
            float x3,
            float[] r3,
            float[] sum,
            int width) {
        for (int j = 0; j < width; j++) {
            float s = Fused.multiplyAdd(x0, r0[j], sum[j]);
            s = Fused.multiplyAdd(x1, r1[j], s);
            s = Fused.multiplyAdd(x2, r2[j], s);
            sum[j] = Fused.multiplyAdd(x3, r3[j], s);
        }
    }

    /** Two rows for two sums: sum += x0 · r0, then x1 · r1, and other += y0 · r0, then y1 · r1. */
    private static void add(
            float x0, float y0, float[] r0, float x1, float y1, float[] r1, float[] sum, float[] other, int width) {
        for (int j = 0; j < width; j++) {
            float s = Fused.multiplyAdd(x0, r0[j], sum[j]);
            float t = Fused.multiplyAdd(y0, r0[j], other[j]);
            sum[j] = Fused.multiplyAdd(x1, r1[j], s);
            other[j] = Fused.multiplyAdd(y1, r1[j], t);
        }
    }

    /** c[row,:] = start + alpha · sum, or the sum that began with start. */
    private static void store(float alpha, float[] sum, Matrix start, Matrix c, int row) {
        if (alpha == 1) {
            System.arraycopy(sum, 0, c.values(), c.at(row), c.width());
            return;
        }
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
