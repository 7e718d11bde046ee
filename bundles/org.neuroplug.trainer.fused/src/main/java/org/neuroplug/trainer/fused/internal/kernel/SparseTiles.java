package org.neuroplug.trainer.fused.internal.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * A block of a sparse product, as many columns as fit into registers: c[row, columns] = start + Σ_p (alpha · value[p]) · b[column[p], columns],
 * for every row. The sums begin with start and stay in registers while the rows of b pass by, each number of which is read once.
 * 13 vectors of 16 floats are a layer of 200 units, and leave registers where there are only 16. A row of c without numbers in this block is left alone
 * where it is its own start.
 *
 * <p>Written out, since HotSpot keeps vectors in registers only as local variables.
 */
final class SparseTiles {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    /** Numbers in a vector. */
    static final int L = SPECIES.length();

    private SparseTiles() {}

    private static FloatVector at(float[] values, int index) {
        return FloatVector.fromArray(SPECIES, values, index);
    }

    /** 13 vectors of columns. */
    static void rows13(
            float alpha, SparseMatrix a, int block, Matrix b, Matrix start, int startStep, Matrix c, int column) {
        int[] starts = a.start();
        long[] entries = a.entries();
        float[] values = b.values();
        int stride = b.stride();
        int at = b.at(0) + column;
        float[] first = start.values();
        float[] into = c.values();
        int from = block * a.rows();
        int to = starts[from];
        for (int row = 0; row < a.rows(); row++) {
            int p = to;
            to = starts[from + row + 1];
            if (p < to || first != into) {
                int i = start.at(row * startStep) + column;
                FloatVector s0 = at(first, i);
                FloatVector s1 = at(first, i + L);
                FloatVector s2 = at(first, i + 2 * L);
                FloatVector s3 = at(first, i + 3 * L);
                FloatVector s4 = at(first, i + 4 * L);
                FloatVector s5 = at(first, i + 5 * L);
                FloatVector s6 = at(first, i + 6 * L);
                FloatVector s7 = at(first, i + 7 * L);
                FloatVector s8 = at(first, i + 8 * L);
                FloatVector s9 = at(first, i + 9 * L);
                FloatVector s10 = at(first, i + 10 * L);
                FloatVector s11 = at(first, i + 11 * L);
                FloatVector s12 = at(first, i + 12 * L);
                for (; p < to; p++) {
                    int r = at + SparseMatrix.column(entries[p]) * stride;
                    FloatVector x = FloatVector.broadcast(SPECIES, alpha * SparseMatrix.value(entries[p]));
                    s0 = x.fma(at(values, r), s0);
                    s1 = x.fma(at(values, r + L), s1);
                    s2 = x.fma(at(values, r + 2 * L), s2);
                    s3 = x.fma(at(values, r + 3 * L), s3);
                    s4 = x.fma(at(values, r + 4 * L), s4);
                    s5 = x.fma(at(values, r + 5 * L), s5);
                    s6 = x.fma(at(values, r + 6 * L), s6);
                    s7 = x.fma(at(values, r + 7 * L), s7);
                    s8 = x.fma(at(values, r + 8 * L), s8);
                    s9 = x.fma(at(values, r + 9 * L), s9);
                    s10 = x.fma(at(values, r + 10 * L), s10);
                    s11 = x.fma(at(values, r + 11 * L), s11);
                    s12 = x.fma(at(values, r + 12 * L), s12);
                }
                int o = c.at(row) + column;
                s0.intoArray(into, o);
                s1.intoArray(into, o + L);
                s2.intoArray(into, o + 2 * L);
                s3.intoArray(into, o + 3 * L);
                s4.intoArray(into, o + 4 * L);
                s5.intoArray(into, o + 5 * L);
                s6.intoArray(into, o + 6 * L);
                s7.intoArray(into, o + 7 * L);
                s8.intoArray(into, o + 8 * L);
                s9.intoArray(into, o + 9 * L);
                s10.intoArray(into, o + 10 * L);
                s11.intoArray(into, o + 11 * L);
                s12.intoArray(into, o + 12 * L);
            }
        }
    }

    /** 4 vectors of columns: of what 13 leave. */
    static void rows4(
            float alpha, SparseMatrix a, int block, Matrix b, Matrix start, int startStep, Matrix c, int column) {
        int[] starts = a.start();
        long[] entries = a.entries();
        float[] values = b.values();
        int stride = b.stride();
        int at = b.at(0) + column;
        float[] first = start.values();
        float[] into = c.values();
        int from = block * a.rows();
        int to = starts[from];
        for (int row = 0; row < a.rows(); row++) {
            int p = to;
            to = starts[from + row + 1];
            if (p < to || first != into) {
                int i = start.at(row * startStep) + column;
                FloatVector s0 = at(first, i);
                FloatVector s1 = at(first, i + L);
                FloatVector s2 = at(first, i + 2 * L);
                FloatVector s3 = at(first, i + 3 * L);
                for (; p < to; p++) {
                    int r = at + SparseMatrix.column(entries[p]) * stride;
                    FloatVector x = FloatVector.broadcast(SPECIES, alpha * SparseMatrix.value(entries[p]));
                    s0 = x.fma(at(values, r), s0);
                    s1 = x.fma(at(values, r + L), s1);
                    s2 = x.fma(at(values, r + 2 * L), s2);
                    s3 = x.fma(at(values, r + 3 * L), s3);
                }
                int o = c.at(row) + column;
                s0.intoArray(into, o);
                s1.intoArray(into, o + L);
                s2.intoArray(into, o + 2 * L);
                s3.intoArray(into, o + 3 * L);
            }
        }
    }

    /** One vector of columns: of what 4 leave. */
    static void rows1(
            float alpha, SparseMatrix a, int block, Matrix b, Matrix start, int startStep, Matrix c, int column) {
        int[] starts = a.start();
        long[] entries = a.entries();
        float[] values = b.values();
        int stride = b.stride();
        int at = b.at(0) + column;
        float[] first = start.values();
        float[] into = c.values();
        int from = block * a.rows();
        int to = starts[from];
        for (int row = 0; row < a.rows(); row++) {
            int p = to;
            to = starts[from + row + 1];
            if (p < to || first != into) {
                int i = start.at(row * startStep) + column;
                FloatVector s0 = at(first, i);
                for (; p < to; p++) {
                    int r = at + SparseMatrix.column(entries[p]) * stride;
                    FloatVector x = FloatVector.broadcast(SPECIES, alpha * SparseMatrix.value(entries[p]));
                    s0 = x.fma(at(values, r), s0);
                }
                int o = c.at(row) + column;
                s0.intoArray(into, o);
            }
        }
    }
}
