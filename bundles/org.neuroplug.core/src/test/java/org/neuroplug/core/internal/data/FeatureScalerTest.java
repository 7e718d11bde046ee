package org.neuroplug.core.internal.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

    /** A constant that sums of doubles do not hit, so that a deviation beside 0 is left; and one that varies by the least float. */
    @ParameterizedTest
    @EnumSource(
            value = Scaling.class,
            names = {"STANDARD", "MIN_MAX"})
    void aConstantFeatureIsNotStretchedInRowsWhereItDiffers(Scaling scaling) {
        float[] features = new float[2 * 10];
        for (int row = 0; row < 10; row++) {
            features[2 * row] = 0.1f;
            features[2 * row + 1] = row == 0 ? Float.MIN_VALUE : 0;
        }
        var fitted = FeatureScaler.fit(scaling, new ArraySamples(features, new int[10], 2));

        assertArrayEquals(
                new float[] {0, 0},
                ScaledSamples.of(fitted, new ArraySamples(new float[] {0.2f, 1}, new int[1], 2))
                        .row(0));
    }

    @ParameterizedTest
    @EnumSource(Scaling.class)
    void whatIsNotFiniteStaysWhereItIs(Scaling scaling) {
        Samples rows = new ArraySamples(new float[] {1, 2, Float.NaN}, new int[3], 1);
        Samples scaled = ScaledSamples.of(FeatureScaler.fit(scaling, rows), rows);

        assertArrayEquals(new float[] {1}, scaled.row(0));
        assertArrayEquals(new float[] {Float.NaN}, scaled.row(2));
    }
}
