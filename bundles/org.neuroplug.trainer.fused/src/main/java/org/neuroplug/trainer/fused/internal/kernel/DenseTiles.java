package org.neuroplug.trainer.fused.internal.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * A tile of a dense product, as large as fits into registers: c = start + alpha · Σ_p a(row, p) · b[p, columns] for p in [from, to), where
 * a(row, p) is at {@code row · rowStep + p · step}: rows or columns of a, so that the same code serves products with aᵀ.
 * Of each p, a vector or three of b are read, and one number for each row.
 *
 * <p>Rows beyond {@code last} are computed as if they were {@code last}; all is read before anything is written, so that
 * writing the same numbers again does no harm. 12 sums hide the time that a fused multiply-add takes, 4 cycles, two at
 * a time, and leave registers where there are only 16.
 */
final class DenseTiles {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    /** Numbers in a vector. */
    static final int L = SPECIES.length();

    private DenseTiles() {}

    private static FloatVector at(float[] values, int index) {
        return FloatVector.fromArray(SPECIES, values, index);
    }

    /** 4 rows, 3 vectors of columns. */
    static void tile4x3(
            float alpha,
            Matrix a,
            int rowStep,
            int step,
            int from,
            int to,
            Matrix b,
            Matrix start,
            int startStep,
            Matrix c,
            int row,
            int last,
            int column) {
        float[] left = a.values();
        float[] right = b.values();
        int stride = b.stride();
        int r0 = row;
        int r1 = Math.min(row + 1, last);
        int r2 = Math.min(row + 2, last);
        int r3 = Math.min(row + 3, last);
        int a0 = a.at(0) + r0 * rowStep;
        int a1 = a.at(0) + r1 * rowStep;
        int a2 = a.at(0) + r2 * rowStep;
        int a3 = a.at(0) + r3 * rowStep;
        FloatVector s0_0 = FloatVector.zero(SPECIES);
        FloatVector s0_1 = FloatVector.zero(SPECIES);
        FloatVector s0_2 = FloatVector.zero(SPECIES);
        FloatVector s1_0 = FloatVector.zero(SPECIES);
        FloatVector s1_1 = FloatVector.zero(SPECIES);
        FloatVector s1_2 = FloatVector.zero(SPECIES);
        FloatVector s2_0 = FloatVector.zero(SPECIES);
        FloatVector s2_1 = FloatVector.zero(SPECIES);
        FloatVector s2_2 = FloatVector.zero(SPECIES);
        FloatVector s3_0 = FloatVector.zero(SPECIES);
        FloatVector s3_1 = FloatVector.zero(SPECIES);
        FloatVector s3_2 = FloatVector.zero(SPECIES);
        for (int p = from, q = from * step, r = b.at(from) + column; p < to; p++, q += step, r += stride) {
            FloatVector b0 = at(right, r);
            FloatVector b1 = at(right, r + L);
            FloatVector b2 = at(right, r + 2 * L);
            FloatVector x0 = FloatVector.broadcast(SPECIES, left[a0 + q]);
            s0_0 = x0.fma(b0, s0_0);
            s0_1 = x0.fma(b1, s0_1);
            s0_2 = x0.fma(b2, s0_2);
            FloatVector x1 = FloatVector.broadcast(SPECIES, left[a1 + q]);
            s1_0 = x1.fma(b0, s1_0);
            s1_1 = x1.fma(b1, s1_1);
            s1_2 = x1.fma(b2, s1_2);
            FloatVector x2 = FloatVector.broadcast(SPECIES, left[a2 + q]);
            s2_0 = x2.fma(b0, s2_0);
            s2_1 = x2.fma(b1, s2_1);
            s2_2 = x2.fma(b2, s2_2);
            FloatVector x3 = FloatVector.broadcast(SPECIES, left[a3 + q]);
            s3_0 = x3.fma(b0, s3_0);
            s3_1 = x3.fma(b1, s3_1);
            s3_2 = x3.fma(b2, s3_2);
        }
        float[] first = start.values();
        float[] into = c.values();
        int f = start.at(0) + column;
        int o = c.at(0) + column;
        FloatVector x = FloatVector.broadcast(SPECIES, alpha);
        s0_0 = x.fma(s0_0, at(first, f + r0 * startStep));
        s0_1 = x.fma(s0_1, at(first, f + r0 * startStep + L));
        s0_2 = x.fma(s0_2, at(first, f + r0 * startStep + 2 * L));
        s1_0 = x.fma(s1_0, at(first, f + r1 * startStep));
        s1_1 = x.fma(s1_1, at(first, f + r1 * startStep + L));
        s1_2 = x.fma(s1_2, at(first, f + r1 * startStep + 2 * L));
        s2_0 = x.fma(s2_0, at(first, f + r2 * startStep));
        s2_1 = x.fma(s2_1, at(first, f + r2 * startStep + L));
        s2_2 = x.fma(s2_2, at(first, f + r2 * startStep + 2 * L));
        s3_0 = x.fma(s3_0, at(first, f + r3 * startStep));
        s3_1 = x.fma(s3_1, at(first, f + r3 * startStep + L));
        s3_2 = x.fma(s3_2, at(first, f + r3 * startStep + 2 * L));
        s0_0.intoArray(into, o + r0 * c.stride());
        s0_1.intoArray(into, o + r0 * c.stride() + L);
        s0_2.intoArray(into, o + r0 * c.stride() + 2 * L);
        s1_0.intoArray(into, o + r1 * c.stride());
        s1_1.intoArray(into, o + r1 * c.stride() + L);
        s1_2.intoArray(into, o + r1 * c.stride() + 2 * L);
        s2_0.intoArray(into, o + r2 * c.stride());
        s2_1.intoArray(into, o + r2 * c.stride() + L);
        s2_2.intoArray(into, o + r2 * c.stride() + 2 * L);
        s3_0.intoArray(into, o + r3 * c.stride());
        s3_1.intoArray(into, o + r3 * c.stride() + L);
        s3_2.intoArray(into, o + r3 * c.stride() + 2 * L);
    }

    /** 12 rows, one vector of columns: for narrow matrices, such as the output's, and for what 3 leave. */
    static void tile12x1(
            float alpha,
            Matrix a,
            int rowStep,
            int step,
            int from,
            int to,
            Matrix b,
            Matrix start,
            int startStep,
            Matrix c,
            int row,
            int last,
            int column) {
        float[] left = a.values();
        float[] right = b.values();
        int stride = b.stride();
        int r0 = row;
        int r1 = Math.min(row + 1, last);
        int r2 = Math.min(row + 2, last);
        int r3 = Math.min(row + 3, last);
        int r4 = Math.min(row + 4, last);
        int r5 = Math.min(row + 5, last);
        int r6 = Math.min(row + 6, last);
        int r7 = Math.min(row + 7, last);
        int r8 = Math.min(row + 8, last);
        int r9 = Math.min(row + 9, last);
        int r10 = Math.min(row + 10, last);
        int r11 = Math.min(row + 11, last);
        int a0 = a.at(0) + r0 * rowStep;
        int a1 = a.at(0) + r1 * rowStep;
        int a2 = a.at(0) + r2 * rowStep;
        int a3 = a.at(0) + r3 * rowStep;
        int a4 = a.at(0) + r4 * rowStep;
        int a5 = a.at(0) + r5 * rowStep;
        int a6 = a.at(0) + r6 * rowStep;
        int a7 = a.at(0) + r7 * rowStep;
        int a8 = a.at(0) + r8 * rowStep;
        int a9 = a.at(0) + r9 * rowStep;
        int a10 = a.at(0) + r10 * rowStep;
        int a11 = a.at(0) + r11 * rowStep;
        FloatVector s0 = FloatVector.zero(SPECIES);
        FloatVector s1 = FloatVector.zero(SPECIES);
        FloatVector s2 = FloatVector.zero(SPECIES);
        FloatVector s3 = FloatVector.zero(SPECIES);
        FloatVector s4 = FloatVector.zero(SPECIES);
        FloatVector s5 = FloatVector.zero(SPECIES);
        FloatVector s6 = FloatVector.zero(SPECIES);
        FloatVector s7 = FloatVector.zero(SPECIES);
        FloatVector s8 = FloatVector.zero(SPECIES);
        FloatVector s9 = FloatVector.zero(SPECIES);
        FloatVector s10 = FloatVector.zero(SPECIES);
        FloatVector s11 = FloatVector.zero(SPECIES);
        for (int p = from, q = from * step, r = b.at(from) + column; p < to; p++, q += step, r += stride) {
            FloatVector b0 = at(right, r);
            FloatVector x0 = FloatVector.broadcast(SPECIES, left[a0 + q]);
            s0 = x0.fma(b0, s0);
            FloatVector x1 = FloatVector.broadcast(SPECIES, left[a1 + q]);
            s1 = x1.fma(b0, s1);
            FloatVector x2 = FloatVector.broadcast(SPECIES, left[a2 + q]);
            s2 = x2.fma(b0, s2);
            FloatVector x3 = FloatVector.broadcast(SPECIES, left[a3 + q]);
            s3 = x3.fma(b0, s3);
            FloatVector x4 = FloatVector.broadcast(SPECIES, left[a4 + q]);
            s4 = x4.fma(b0, s4);
            FloatVector x5 = FloatVector.broadcast(SPECIES, left[a5 + q]);
            s5 = x5.fma(b0, s5);
            FloatVector x6 = FloatVector.broadcast(SPECIES, left[a6 + q]);
            s6 = x6.fma(b0, s6);
            FloatVector x7 = FloatVector.broadcast(SPECIES, left[a7 + q]);
            s7 = x7.fma(b0, s7);
            FloatVector x8 = FloatVector.broadcast(SPECIES, left[a8 + q]);
            s8 = x8.fma(b0, s8);
            FloatVector x9 = FloatVector.broadcast(SPECIES, left[a9 + q]);
            s9 = x9.fma(b0, s9);
            FloatVector x10 = FloatVector.broadcast(SPECIES, left[a10 + q]);
            s10 = x10.fma(b0, s10);
            FloatVector x11 = FloatVector.broadcast(SPECIES, left[a11 + q]);
            s11 = x11.fma(b0, s11);
        }
        float[] first = start.values();
        float[] into = c.values();
        int f = start.at(0) + column;
        int o = c.at(0) + column;
        FloatVector x = FloatVector.broadcast(SPECIES, alpha);
        s0 = x.fma(s0, at(first, f + r0 * startStep));
        s1 = x.fma(s1, at(first, f + r1 * startStep));
        s2 = x.fma(s2, at(first, f + r2 * startStep));
        s3 = x.fma(s3, at(first, f + r3 * startStep));
        s4 = x.fma(s4, at(first, f + r4 * startStep));
        s5 = x.fma(s5, at(first, f + r5 * startStep));
        s6 = x.fma(s6, at(first, f + r6 * startStep));
        s7 = x.fma(s7, at(first, f + r7 * startStep));
        s8 = x.fma(s8, at(first, f + r8 * startStep));
        s9 = x.fma(s9, at(first, f + r9 * startStep));
        s10 = x.fma(s10, at(first, f + r10 * startStep));
        s11 = x.fma(s11, at(first, f + r11 * startStep));
        s0.intoArray(into, o + r0 * c.stride());
        s1.intoArray(into, o + r1 * c.stride());
        s2.intoArray(into, o + r2 * c.stride());
        s3.intoArray(into, o + r3 * c.stride());
        s4.intoArray(into, o + r4 * c.stride());
        s5.intoArray(into, o + r5 * c.stride());
        s6.intoArray(into, o + r6 * c.stride());
        s7.intoArray(into, o + r7 * c.stride());
        s8.intoArray(into, o + r8 * c.stride());
        s9.intoArray(into, o + r9 * c.stride());
        s10.intoArray(into, o + r10 * c.stride());
        s11.intoArray(into, o + r11 * c.stride());
    }
}
