package org.neuroplug.trainer.fused.internal.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroplug.api.data.ArraySamples;
import org.neuroplug.api.data.Samples;
import org.neuroplug.spi.BatchOrder;
import org.neuroplug.trainer.fused.internal.kernel.SparseMatrix;

class EpochPlansTest {
    private static final int ROWS = 53;
    private static final int FEATURES = 19;
    private static final BatchOrder ORDER = epoch -> {
        int[] rows = new int[ROWS];
        for (int i = 0; i < ROWS; i++) {
            rows[i] = (i * 11 + epoch) % ROWS;
        }
        return rows;
    };

    private final Samples samples = samples();
    private final int[] labels = new Random(3).ints(ROWS, 0, 4).toArray();

    private static Samples samples() {
        Random random = new Random(8);
        float[] features = new float[ROWS * FEATURES];
        for (int i = 0; i < features.length; i++) {
            features[i] = random.nextInt(4) == 0 && i % FEATURES != 5 ? random.nextFloat() : 0;
        }
        return new ArraySamples(features, new int[ROWS], FEATURES);
    }

    private EpochPlans plans(int batch) {
        int entries = 0;
        for (int row = 0; row < ROWS; row++) {
            for (float x : samples.row(row)) {
                entries += x != 0 ? 1 : 0;
            }
        }
        return new EpochPlans(SparseRows.of(samples, entries), labels, batch);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 10, 53})
    void everyBatchIsItsRowsAndItsTransposeByFeature(int batch) {
        EpochPlans plans = plans(batch);
        for (int epoch = 1; epoch <= 5; epoch++) {
            EpochPlan plan = plans.take(ORDER, epoch);
            int[] order = ORDER.rows(epoch);
            for (int from = 0; from < ROWS; from += batch) {
                assertBatch(plan, from / batch, order, from, Math.min(batch, ROWS - from));
            }
            plans.giveBack(plan);
        }
    }

    private void assertBatch(EpochPlan plan, int batch, int[] order, int from, int rows) {
        assertEquals(rows, plan.labels(batch).length);
        float[][] byFeature = dense(plan.byFeature(batch), FEATURES);
        float[][] byRow = dense(plan.byRow(batch), rows);
        for (int slot = 0; slot < rows; slot++) {
            float[] row = samples.row(order[from + slot]);
            assertEquals(labels[order[from + slot]], plan.labels(batch)[slot]);
            assertArrayEquals(row, byRow[slot]);
            for (int f = 0; f < FEATURES; f++) {
                assertEquals(row[f], byFeature[f][slot]);
            }
        }
    }

    private static float[][] dense(SparseMatrix matrix, int rows) {
        float[][] dense = new float[rows][matrix.columns()];
        for (int row = 0; row < rows; row++) {
            for (int p = matrix.begin()[row]; p < matrix.end()[row]; p++) {
                dense[row][matrix.column()[p]] = matrix.value()[p];
            }
        }
        return dense;
    }

    @Test
    void trialsInTheSameEpochShareItsPlan() {
        EpochPlans plans = plans(10);
        EpochPlan first = plans.take(ORDER, 1);
        EpochPlan next = plans.take(ORDER, 2);

        assertSame(first, plans.take(ORDER, 1));
        assertNotSame(first, next);
    }

    @Test
    void aPlanInUseIsNotLaidOutForAnotherEpoch() {
        EpochPlans plans = plans(10);
        EpochPlan first = plans.take(ORDER, 1);
        for (int epoch = 2; epoch < 40; epoch++) {
            EpochPlan other = plans.take(ORDER, epoch);
            assertNotSame(first, other);
            plans.giveBack(other);
        }
    }
}
