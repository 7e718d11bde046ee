package org.neuroplug.core.internal.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;
import org.neuroplug.api.data.ArraySamples;
import org.neuroplug.api.data.Samples;
import org.neuroplug.api.data.Scaling;

class FeatureScalerTest {
    /** Three rows of a varying, a constant and a large feature. */
    private static final Samples ROWS =
            new ArraySamples(new float[] {1, 5, 1e7f, 2, 5, 1e7f + 8, 3, 5, 1e7f + 16}, new int[3], 3);

    private static float[] scaled(Scaling scaling, int row) {
        return ScaledSamples.of(FeatureScaler.fit(scaling, ROWS), ROWS).row(row);
    }

    @Test
    void standardisesToMeanZeroAndDeviationOne() {
        float z = (float) Math.sqrt(1.5);
        assertArrayEquals(new float[] {-z, 0, -z}, scaled(Scaling.STANDARD, 0), 1e-6f);
        assertArrayEquals(new float[] {0, 0, 0}, scaled(Scaling.STANDARD, 1), 1e-6f);
        assertArrayEquals(new float[] {z, 0, z}, scaled(Scaling.STANDARD, 2), 1e-6f);
    }

    @Test
    void mapsToTheUnitInterval() {
        assertArrayEquals(new float[] {0, 0, 0}, scaled(Scaling.MIN_MAX, 0));
        assertArrayEquals(new float[] {0.5f, 0, 0.5f}, scaled(Scaling.MIN_MAX, 1));
        assertArrayEquals(new float[] {1, 0, 1}, scaled(Scaling.MIN_MAX, 2));
    }
}
