package org.neuroplug.benchmarks.roofline;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@code a = 0.5 a + 0.5}, twelve vectors of the widest kind at a time: as many as hide the latency of an instruction, and
 * few enough for the registers of any processor.
 */
final class MultiplyAdd implements Work {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int VECTORS = 12;
    private static final int STEPS = 20_000_000;

    private final float[] sum = new float[SPECIES.length()];

    /** @return floating point operations, two for each number and step */
    @Override
    public double run() {
        FloatVector half = FloatVector.broadcast(SPECIES, 0.5f);
        FloatVector a0 = half;
        FloatVector a1 = half;
        FloatVector a2 = half;
        FloatVector a3 = half;
        FloatVector a4 = half;
        FloatVector a5 = half;
        FloatVector a6 = half;
        FloatVector a7 = half;
        FloatVector a8 = half;
        FloatVector a9 = half;
        FloatVector a10 = half;
        FloatVector a11 = half;
        for (int i = 0; i < STEPS; i++) {
            a0 = a0.fma(half, half);
            a1 = a1.fma(half, half);
            a2 = a2.fma(half, half);
            a3 = a3.fma(half, half);
            a4 = a4.fma(half, half);
            a5 = a5.fma(half, half);
            a6 = a6.fma(half, half);
            a7 = a7.fma(half, half);
            a8 = a8.fma(half, half);
            a9 = a9.fma(half, half);
            a10 = a10.fma(half, half);
            a11 = a11.fma(half, half);
        }
        FloatVector first = a0.add(a1).add(a2).add(a3).add(a4).add(a5);
        first.add(a6).add(a7).add(a8).add(a9).add(a10).add(a11).intoArray(sum, 0);
        if (sum[0] <= 0) {
            throw new IllegalStateException("the sum of positive numbers was " + sum[0]);
        }
        return 2.0 * SPECIES.length() * VECTORS * STEPS;
    }
}
