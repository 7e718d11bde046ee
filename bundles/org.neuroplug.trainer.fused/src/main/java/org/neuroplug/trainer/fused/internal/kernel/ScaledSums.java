package org.neuroplug.trainer.fused.internal.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * What follows a tile whose sums are yet to be multiplied: into(r, columns) = start(r, columns) + alpha · sums(r, columns). The sums' rows follow each
 * other in work space from s on; row r of start begins at {@code f + r · startStep}, of the result at {@code o + r · stride}.
 */
final class ScaledSums {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int L = SPECIES.length();

    private ScaledSums() {}

    private static void add(FloatVector alpha, float[] sums, int s, float[] start, int f, float[] into, int o) {
        FloatVector sum = FloatVector.fromArray(SPECIES, sums, s);
        alpha.fma(sum, FloatVector.fromArray(SPECIES, start, f)).intoArray(into, o);
    }

    /** Four vectors of columns. */
    static void add4(
            float alpha,
            float[] sums,
            int s,
            float[] start,
            int f,
            int startStep,
            float[] into,
            int o,
            int stride,
            int rows) {
        FloatVector x = FloatVector.broadcast(SPECIES, alpha);
        for (int r = 0; r < rows; r++) {
            int from = s + r * 4 * L;
            int first = f + r * startStep;
            int to = o + r * stride;
            add(x, sums, from, start, first, into, to);
            add(x, sums, from + L, start, first + L, into, to + L);
            add(x, sums, from + 2 * L, start, first + 2 * L, into, to + 2 * L);
            add(x, sums, from + 3 * L, start, first + 3 * L, into, to + 3 * L);
        }
    }

    /** Two. */
    static void add2(
            float alpha,
            float[] sums,
            int s,
            float[] start,
            int f,
            int startStep,
            float[] into,
            int o,
            int stride,
            int rows) {
        FloatVector x = FloatVector.broadcast(SPECIES, alpha);
        for (int r = 0; r < rows; r++) {
            int from = s + r * 2 * L;
            int first = f + r * startStep;
            int to = o + r * stride;
            add(x, sums, from, start, first, into, to);
            add(x, sums, from + L, start, first + L, into, to + L);
        }
    }

    /** One. */
    static void add1(
            float alpha,
            float[] sums,
            int s,
            float[] start,
            int f,
            int startStep,
            float[] into,
            int o,
            int stride,
            int rows) {
        FloatVector x = FloatVector.broadcast(SPECIES, alpha);
        for (int r = 0; r < rows; r++) {
            add(x, sums, s + r * L, start, f + r * startStep, into, o + r * stride);
        }
    }
}
