package org.neuroplug.trainer.fused.internal.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.data.ArraySamples;
import org.neuroplug.api.data.Samples;
import org.neuroplug.spi.BatchOrder;
import org.neuroplug.spi.TrainingTask;

class PreparedRowsTest {
    private static final BatchOrder ORDER = epoch -> new int[] {2, 0, 1};

    private final PreparedRows prepared = new PreparedRows();

    private static TrainingTask task(float[] features, int... labels) {
        return new TrainingTask(
                new MultiLayerConfiguration(),
                new ArraySamples(features, labels, features.length / labels.length),
                2,
                ORDER,
                2,
                1,
                Optional.empty());
    }

    private String refusal(TrainingTask task) {
        return assertThrows(InvalidInputException.class, () -> prepared.input(task, Optional.empty()))
                .getMessage();
    }

    @Test
    void refusesFeaturesThatAreNotFinite() {
        assertEquals(
                "feature 1 of training row 2 must be finite, was NaN",
                refusal(task(new float[] {0, 1, 2, 3, 4, Float.NaN}, 0, 1, 0)));
        assertEquals(
                "feature 0 of training row 0 must be finite, was -Infinity",
                refusal(task(new float[] {Float.NEGATIVE_INFINITY, 1, 2}, 0, 1, 0)));
    }

    @Test
    void refusesLabelsOutsideTheClasses() {
        assertEquals(
                "the label of training row 1 must be from 0 to 1, was 2",
                refusal(task(new float[] {1, 2, 3}, 0, 2, 0)));
    }

    @Test
    void zerosOnlyAreFewEnoughToMultiplyTheRest() {
        float[] mostlyZeros = new float[60];
        for (int row = 0; row < 3; row++) {
            for (int i = 0; i < 11; i++) {
                mostlyZeros[row * 20 + i] = i % 2 == 0 ? 1 : 0;
            }
        }
        try (BatchInput sparse = prepared.input(task(mostlyZeros, 0, 1, 0), Optional.empty());
                BatchInput dense = prepared.input(task(new float[] {1, 2, 3}, 0, 1, 0), Optional.empty())) {
            assertEquals(20, sparse.width(), "in batches of 2 there is less than one number for each feature");
            assertEquals(1, dense.width());
        }
        assertTrue(TrainingRows.isSparse(0.19, 200));
    }

    @Test
    void batchesFollowTheOrderAndTheLastIsShort() {
        try (BatchInput input = prepared.input(task(new float[] {1, 2, 3}, 0, 1, 0), Optional.empty())) {
            input.epoch(1);
            input.batch(2);
            assertEquals(1, input.rows());
            assertEquals(1, input.labels()[0]);
        }
    }

    /** Rows that count how often they were looked through. */
    private static final class Counted implements Samples {
        private int looks;

        @Override
        public int size() {
            return 3;
        }

        @Override
        public int width() {
            return 1;
        }

        @Override
        public int label(int row) {
            looks += row == 0 ? 1 : 0;
            return 0;
        }

        @Override
        public void copyRow(int row, float[] into, int offset) {
            into[offset] = row;
        }
    }

    @Test
    void aTrialFindsWhatTheOneBeforePreparedThoughNobodyUsesItMeanwhile() {
        Counted rows = new Counted();
        TrainingTask first = new TrainingTask(new MultiLayerConfiguration(), rows, 2, ORDER, 2, 1, Optional.empty());
        prepared.input(first, Optional.empty()).close();
        System.gc();
        prepared.input(first, Optional.empty()).close();

        assertEquals(1, rows.looks);
    }
}
