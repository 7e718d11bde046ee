package org.neuroplug.trainer.fused.internal.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Tiles of a product a · b, as large as fits into registers: into(r, columns) = start(r, columns) + Σ_p a(r, p) · strip(p, columns) for p in
 * [0, depth). Of each p some vectors of the strip are read, and one number for each row.
 *
 * <p>Row r of a begins at {@code a + r · step}, of start at {@code f + r · startStep}, of the result at {@code o + r · stride}. The strip's rows follow each
 * other from b on. Rows beyond {@code last} are computed as if they were {@code last}, all of a row is read before it is written.
 *
 * <p>Written out, since HotSpot keeps vectors in registers only as local variables, of which nothing may be made between the loop and the
 * array: boxes of them would be left. 12 sums and more hide the time that a fused multiply-add takes, 4 cycles, two at a time.
 */
final class RowTiles {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    /** Numbers in a vector. */
    static final int L = SPECIES.length();

    private RowTiles() {}

    private static FloatVector at(float[] values, int index) {
        return FloatVector.fromArray(SPECIES, values, index);
    }

    /** 5 rows, 4 vectors of columns: where there are 32 registers. */
    static void tile5x4(
            float[] left,
            int a,
            int step,
            float[] strip,
            int b,
            int depth,
            float[] start,
            int f,
            int startStep,
            float[] into,
            int o,
            int stride,
            int last) {
        int r1 = Math.min(1, last);
        int r2 = Math.min(2, last);
        int r3 = Math.min(3, last);
        int r4 = Math.min(4, last);
        int a0 = a;
        int a1 = a + r1 * step;
        int a2 = a + r2 * step;
        int a3 = a + r3 * step;
        int a4 = a + r4 * step;
        FloatVector s0_0 = at(start, f);
        FloatVector s0_1 = at(start, f + L);
        FloatVector s0_2 = at(start, f + 2 * L);
        FloatVector s0_3 = at(start, f + 3 * L);
        FloatVector s1_0 = at(start, f + r1 * startStep);
        FloatVector s1_1 = at(start, f + r1 * startStep + L);
        FloatVector s1_2 = at(start, f + r1 * startStep + 2 * L);
        FloatVector s1_3 = at(start, f + r1 * startStep + 3 * L);
        FloatVector s2_0 = at(start, f + r2 * startStep);
        FloatVector s2_1 = at(start, f + r2 * startStep + L);
        FloatVector s2_2 = at(start, f + r2 * startStep + 2 * L);
        FloatVector s2_3 = at(start, f + r2 * startStep + 3 * L);
        FloatVector s3_0 = at(start, f + r3 * startStep);
        FloatVector s3_1 = at(start, f + r3 * startStep + L);
        FloatVector s3_2 = at(start, f + r3 * startStep + 2 * L);
        FloatVector s3_3 = at(start, f + r3 * startStep + 3 * L);
        FloatVector s4_0 = at(start, f + r4 * startStep);
        FloatVector s4_1 = at(start, f + r4 * startStep + L);
        FloatVector s4_2 = at(start, f + r4 * startStep + 2 * L);
        FloatVector s4_3 = at(start, f + r4 * startStep + 3 * L);
        for (int p = 0; p < depth; p++) {
            int i = b + p * 4 * L;
            FloatVector b0 = at(strip, i);
            FloatVector b1 = at(strip, i + L);
            FloatVector b2 = at(strip, i + 2 * L);
            FloatVector b3 = at(strip, i + 3 * L);
            FloatVector x0 = FloatVector.broadcast(SPECIES, left[a0 + p]);
            s0_0 = x0.fma(b0, s0_0);
            s0_1 = x0.fma(b1, s0_1);
            s0_2 = x0.fma(b2, s0_2);
            s0_3 = x0.fma(b3, s0_3);
            FloatVector x1 = FloatVector.broadcast(SPECIES, left[a1 + p]);
            s1_0 = x1.fma(b0, s1_0);
            s1_1 = x1.fma(b1, s1_1);
            s1_2 = x1.fma(b2, s1_2);
            s1_3 = x1.fma(b3, s1_3);
            FloatVector x2 = FloatVector.broadcast(SPECIES, left[a2 + p]);
            s2_0 = x2.fma(b0, s2_0);
            s2_1 = x2.fma(b1, s2_1);
            s2_2 = x2.fma(b2, s2_2);
            s2_3 = x2.fma(b3, s2_3);
            FloatVector x3 = FloatVector.broadcast(SPECIES, left[a3 + p]);
            s3_0 = x3.fma(b0, s3_0);
            s3_1 = x3.fma(b1, s3_1);
            s3_2 = x3.fma(b2, s3_2);
            s3_3 = x3.fma(b3, s3_3);
            FloatVector x4 = FloatVector.broadcast(SPECIES, left[a4 + p]);
            s4_0 = x4.fma(b0, s4_0);
            s4_1 = x4.fma(b1, s4_1);
            s4_2 = x4.fma(b2, s4_2);
            s4_3 = x4.fma(b3, s4_3);
        }
        s0_0.intoArray(into, o);
        s0_1.intoArray(into, o + L);
        s0_2.intoArray(into, o + 2 * L);
        s0_3.intoArray(into, o + 3 * L);
        s1_0.intoArray(into, o + r1 * stride);
        s1_1.intoArray(into, o + r1 * stride + L);
        s1_2.intoArray(into, o + r1 * stride + 2 * L);
        s1_3.intoArray(into, o + r1 * stride + 3 * L);
        s2_0.intoArray(into, o + r2 * stride);
        s2_1.intoArray(into, o + r2 * stride + L);
        s2_2.intoArray(into, o + r2 * stride + 2 * L);
        s2_3.intoArray(into, o + r2 * stride + 3 * L);
        s3_0.intoArray(into, o + r3 * stride);
        s3_1.intoArray(into, o + r3 * stride + L);
        s3_2.intoArray(into, o + r3 * stride + 2 * L);
        s3_3.intoArray(into, o + r3 * stride + 3 * L);
        s4_0.intoArray(into, o + r4 * stride);
        s4_1.intoArray(into, o + r4 * stride + L);
        s4_2.intoArray(into, o + r4 * stride + 2 * L);
        s4_3.intoArray(into, o + r4 * stride + 3 * L);
    }

    /** 6 rows, 2 vectors of columns: for 16 registers, and for what 4 leave. */
    static void tile6x2(
            float[] left,
            int a,
            int step,
            float[] strip,
            int b,
            int depth,
            float[] start,
            int f,
            int startStep,
            float[] into,
            int o,
            int stride,
            int last) {
        int r1 = Math.min(1, last);
        int r2 = Math.min(2, last);
        int r3 = Math.min(3, last);
        int r4 = Math.min(4, last);
        int r5 = Math.min(5, last);
        int a0 = a;
        int a1 = a + r1 * step;
        int a2 = a + r2 * step;
        int a3 = a + r3 * step;
        int a4 = a + r4 * step;
        int a5 = a + r5 * step;
        FloatVector s0_0 = at(start, f);
        FloatVector s0_1 = at(start, f + L);
        FloatVector s1_0 = at(start, f + r1 * startStep);
        FloatVector s1_1 = at(start, f + r1 * startStep + L);
        FloatVector s2_0 = at(start, f + r2 * startStep);
        FloatVector s2_1 = at(start, f + r2 * startStep + L);
        FloatVector s3_0 = at(start, f + r3 * startStep);
        FloatVector s3_1 = at(start, f + r3 * startStep + L);
        FloatVector s4_0 = at(start, f + r4 * startStep);
        FloatVector s4_1 = at(start, f + r4 * startStep + L);
        FloatVector s5_0 = at(start, f + r5 * startStep);
        FloatVector s5_1 = at(start, f + r5 * startStep + L);
        for (int p = 0; p < depth; p++) {
            int i = b + p * 2 * L;
            FloatVector b0 = at(strip, i);
            FloatVector b1 = at(strip, i + L);
            FloatVector x0 = FloatVector.broadcast(SPECIES, left[a0 + p]);
            s0_0 = x0.fma(b0, s0_0);
            s0_1 = x0.fma(b1, s0_1);
            FloatVector x1 = FloatVector.broadcast(SPECIES, left[a1 + p]);
            s1_0 = x1.fma(b0, s1_0);
            s1_1 = x1.fma(b1, s1_1);
            FloatVector x2 = FloatVector.broadcast(SPECIES, left[a2 + p]);
            s2_0 = x2.fma(b0, s2_0);
            s2_1 = x2.fma(b1, s2_1);
            FloatVector x3 = FloatVector.broadcast(SPECIES, left[a3 + p]);
            s3_0 = x3.fma(b0, s3_0);
            s3_1 = x3.fma(b1, s3_1);
            FloatVector x4 = FloatVector.broadcast(SPECIES, left[a4 + p]);
            s4_0 = x4.fma(b0, s4_0);
            s4_1 = x4.fma(b1, s4_1);
            FloatVector x5 = FloatVector.broadcast(SPECIES, left[a5 + p]);
            s5_0 = x5.fma(b0, s5_0);
            s5_1 = x5.fma(b1, s5_1);
        }
        s0_0.intoArray(into, o);
        s0_1.intoArray(into, o + L);
        s1_0.intoArray(into, o + r1 * stride);
        s1_1.intoArray(into, o + r1 * stride + L);
        s2_0.intoArray(into, o + r2 * stride);
        s2_1.intoArray(into, o + r2 * stride + L);
        s3_0.intoArray(into, o + r3 * stride);
        s3_1.intoArray(into, o + r3 * stride + L);
        s4_0.intoArray(into, o + r4 * stride);
        s4_1.intoArray(into, o + r4 * stride + L);
        s5_0.intoArray(into, o + r5 * stride);
        s5_1.intoArray(into, o + r5 * stride + L);
    }

    /** 12 rows, one vector of columns: for narrow matrices, such as the output's, and for what 2 leave. */
    static void tile12x1(
            float[] left,
            int a,
            int step,
            float[] strip,
            int b,
            int depth,
            float[] start,
            int f,
            int startStep,
            float[] into,
            int o,
            int stride,
            int last) {
        int r1 = Math.min(1, last);
        int r2 = Math.min(2, last);
        int r3 = Math.min(3, last);
        int r4 = Math.min(4, last);
        int r5 = Math.min(5, last);
        int r6 = Math.min(6, last);
        int r7 = Math.min(7, last);
        int r8 = Math.min(8, last);
        int r9 = Math.min(9, last);
        int r10 = Math.min(10, last);
        int r11 = Math.min(11, last);
        int a0 = a;
        int a1 = a + r1 * step;
        int a2 = a + r2 * step;
        int a3 = a + r3 * step;
        int a4 = a + r4 * step;
        int a5 = a + r5 * step;
        int a6 = a + r6 * step;
        int a7 = a + r7 * step;
        int a8 = a + r8 * step;
        int a9 = a + r9 * step;
        int a10 = a + r10 * step;
        int a11 = a + r11 * step;
        FloatVector s0 = at(start, f);
        FloatVector s1 = at(start, f + r1 * startStep);
        FloatVector s2 = at(start, f + r2 * startStep);
        FloatVector s3 = at(start, f + r3 * startStep);
        FloatVector s4 = at(start, f + r4 * startStep);
        FloatVector s5 = at(start, f + r5 * startStep);
        FloatVector s6 = at(start, f + r6 * startStep);
        FloatVector s7 = at(start, f + r7 * startStep);
        FloatVector s8 = at(start, f + r8 * startStep);
        FloatVector s9 = at(start, f + r9 * startStep);
        FloatVector s10 = at(start, f + r10 * startStep);
        FloatVector s11 = at(start, f + r11 * startStep);
        for (int p = 0; p < depth; p++) {
            int i = b + p * L;
            FloatVector b0 = at(strip, i);
            FloatVector x0 = FloatVector.broadcast(SPECIES, left[a0 + p]);
            s0 = x0.fma(b0, s0);
            FloatVector x1 = FloatVector.broadcast(SPECIES, left[a1 + p]);
            s1 = x1.fma(b0, s1);
            FloatVector x2 = FloatVector.broadcast(SPECIES, left[a2 + p]);
            s2 = x2.fma(b0, s2);
            FloatVector x3 = FloatVector.broadcast(SPECIES, left[a3 + p]);
            s3 = x3.fma(b0, s3);
            FloatVector x4 = FloatVector.broadcast(SPECIES, left[a4 + p]);
            s4 = x4.fma(b0, s4);
            FloatVector x5 = FloatVector.broadcast(SPECIES, left[a5 + p]);
            s5 = x5.fma(b0, s5);
            FloatVector x6 = FloatVector.broadcast(SPECIES, left[a6 + p]);
            s6 = x6.fma(b0, s6);
            FloatVector x7 = FloatVector.broadcast(SPECIES, left[a7 + p]);
            s7 = x7.fma(b0, s7);
            FloatVector x8 = FloatVector.broadcast(SPECIES, left[a8 + p]);
            s8 = x8.fma(b0, s8);
            FloatVector x9 = FloatVector.broadcast(SPECIES, left[a9 + p]);
            s9 = x9.fma(b0, s9);
            FloatVector x10 = FloatVector.broadcast(SPECIES, left[a10 + p]);
            s10 = x10.fma(b0, s10);
            FloatVector x11 = FloatVector.broadcast(SPECIES, left[a11 + p]);
            s11 = x11.fma(b0, s11);
        }
        s0.intoArray(into, o);
        s1.intoArray(into, o + r1 * stride);
        s2.intoArray(into, o + r2 * stride);
        s3.intoArray(into, o + r3 * stride);
        s4.intoArray(into, o + r4 * stride);
        s5.intoArray(into, o + r5 * stride);
        s6.intoArray(into, o + r6 * stride);
        s7.intoArray(into, o + r7 * stride);
        s8.intoArray(into, o + r8 * stride);
        s9.intoArray(into, o + r9 * stride);
        s10.intoArray(into, o + r10 * stride);
        s11.intoArray(into, o + r11 * stride);
    }
}
