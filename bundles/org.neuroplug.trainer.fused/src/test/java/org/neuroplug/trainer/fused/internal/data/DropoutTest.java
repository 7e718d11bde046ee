package org.neuroplug.trainer.fused.internal.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.neuroplug.trainer.fused.internal.kernel.Matrix;

class DropoutTest {
    private static final int ROWS = 100;
    private static final int UNITS = 203;

    /** What becomes of ones. */
    private static float[] mask(long seed, int layer, double keep, int epoch, int step) {
        Dropout dropout = new Dropout(seed, layer, keep, ROWS, UNITS);
        Matrix ones = new Matrix(ROWS, UNITS);
        Arrays.fill(ones.values(), 1);
        dropout.draw(epoch, step, ROWS);
        dropout.apply(ones, ones, ROWS);
        float[] mask = new float[ROWS * UNITS];
        for (int row = 0; row < ROWS; row++) {
            System.arraycopy(ones.values(), ones.at(row), mask, row * UNITS, UNITS);
        }
        return mask;
    }

    @Test
    void keepsTheShareItIsToldAndTheMean() {
        float[] mask = mask(1, 1, 0.8, 1, 1);
        long kept = 0;
        for (float x : mask) {
            kept += x != 0 ? 1 : 0;
            assertEquals(x == 0 ? 0 : 1.25f, x);
        }
        assertEquals(0.8, (double) kept / mask.length, 0.01);
    }

    @Test
    void dependsOnSeedLayerEpochAndStepOnly() {
        float[] mask = mask(1, 1, 0.5, 3, 4);

        assertArrayEquals(mask, mask(1, 1, 0.5, 3, 4));
        assertFalse(Arrays.equals(mask, mask(2, 1, 0.5, 3, 4)), "seed");
        assertFalse(Arrays.equals(mask, mask(1, 2, 0.5, 3, 4)), "layer");
        assertFalse(Arrays.equals(mask, mask(1, 1, 0.5, 4, 4)), "epoch");
        assertFalse(Arrays.equals(mask, mask(1, 1, 0.5, 3, 5)), "step");
    }
}
