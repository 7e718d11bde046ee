package org.neuroplug.benchmarks.roofline;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Reads an array from its beginning to its end, over and over, and adds up what is there. */
final class Reading implements Work {
    /** 512 kB: more than any first-level cache, and within most second-level ones. */
    static final int CACHED = 512 << 10;

    /** 256 MB for each thread. */
    static final int UNCACHED = 256 << 20;

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final double BYTES = 2e9;

    private final float[] values;
    private final int passes;

    /** @param bytes the size of the array */
    Reading(int bytes) {
        values = new float[bytes / Float.BYTES];
        Arrays.fill(values, 1);
        passes = (int) Math.ceil(BYTES / bytes);
    }

    /** @return bytes read */
    @Override
    public double run() {
        float least = Float.MAX_VALUE;
        for (int pass = 0; pass < passes; pass++) {
            least = Math.min(least, sum());
        }
        if (least <= 0) {
            throw new IllegalStateException("the sum of ones was " + least);
        }
        return (double) passes * values.length * Float.BYTES;
    }

    private float sum() {
        int lanes = SPECIES.length();
        FloatVector a = FloatVector.zero(SPECIES);
        FloatVector b = a;
        FloatVector c = a;
        FloatVector d = a;
        for (int i = 0; i < values.length; i += 4 * lanes) {
            a = a.add(FloatVector.fromArray(SPECIES, values, i));
            b = b.add(FloatVector.fromArray(SPECIES, values, i + lanes));
            c = c.add(FloatVector.fromArray(SPECIES, values, i + 2 * lanes));
            d = d.add(FloatVector.fromArray(SPECIES, values, i + 3 * lanes));
        }
        float[] sums = new float[lanes];
        a.add(b).add(c).add(d).intoArray(sums, 0);
        return sums[0];
    }
}
