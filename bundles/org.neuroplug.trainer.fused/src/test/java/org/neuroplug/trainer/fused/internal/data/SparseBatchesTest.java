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

class SparseBatchesTest {
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

    private SparseBatches batches(int size) {
        int entries = 0;
        for (int row = 0; row < ROWS; row++) {
            for (float x : samples.row(row)) {
                entries += x != 0 ? 1 : 0;
            }
        }
        return new SparseBatches(SparseRows.of(samples, entries), labels, size);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 10, 53})
    void everyBatchIsItsRowsAndItsTransposeByFeature(int size) {
        SparseBatches.Reader reader = batches(size).reader();
        for (int epoch = 1; epoch <= 5; epoch++) {
            int[] order = ORDER.rows(epoch);
            for (int from = 0; from < ROWS; from += size) {
                assertHolds(reader.read(order, epoch, from / size), order, from, Math.min(size, ROWS - from));
            }
        }
    }

    private void assertHolds(SparseBatch batch, int[] order, int from, int rows) {
        assertEquals(rows, batch.byRow().rows());
        float[][] byFeature = dense(batch.byFeature());
        float[][] byRow = dense(batch.byRow());
        for (int slot = 0; slot < rows; slot++) {
            float[] row = samples.row(order[from + slot]);
            assertEquals(labels[order[from + slot]], batch.labels()[slot]);
            assertArrayEquals(row, byRow[slot]);
            for (int f = 0; f < FEATURES; f++) {
                assertEquals(row[f], byFeature[f][slot]);
            }
        }
    }

    private static float[][] dense(SparseMatrix matrix) {
        float[][] dense = new float[matrix.rows()][matrix.columns()];
        for (int i = 0; i < matrix.blocks() * matrix.rows(); i++) {
            for (int p = matrix.start()[i]; p < matrix.start()[i + 1]; p++) {
                long entry = matrix.entries()[p];
                assertEquals(i / matrix.rows(), SparseMatrix.column(entry) / matrix.depth());
                dense[i % matrix.rows()][SparseMatrix.column(entry)] = SparseMatrix.value(entry);
            }
        }
        return dense;
    }

    @Test
    void trialsInTheSameBatchShareIt() {
        SparseBatches batches = batches(10);
        SparseBatches.Reader one = batches.reader();
        SparseBatches.Reader other = batches.reader();

        SparseBatch first = one.read(ORDER.rows(1), 1, 0);
        assertSame(first, other.read(ORDER.rows(1), 1, 0));
        assertNotSame(first, one.read(ORDER.rows(1), 1, 1));
    }

    @Test
    void whoIsBehindFindsWhatOthersHaveLaidOut() {
        SparseBatches batches = batches(10);
        SparseBatches.Reader ahead = batches.reader();
        SparseBatches.Reader behind = batches.reader();
        behind.read(ORDER.rows(1), 1, 0);
        SparseBatch[] laidOut = new SparseBatch[6];
        for (int number = 0; number < laidOut.length; number++) {
            laidOut[number] = ahead.read(ORDER.rows(1), 1, number);
        }

        for (int number = 0; number < laidOut.length; number++) {
            assertSame(laidOut[number], behind.read(ORDER.rows(1), 1, number));
        }
    }

    @Test
    void aBatchInUseIsNotLaidOutAnew() {
        SparseBatches batches = batches(10);
        SparseBatch first = batches.reader().read(ORDER.rows(1), 1, 0);
        SparseBatches.Reader ahead = batches.reader();
        for (int epoch = 2; epoch < 3000; epoch++) {
            assertNotSame(first, ahead.read(ORDER.rows(epoch), epoch, 0));
        }
        assertHolds(first, ORDER.rows(1), 0, 10);
    }

    @Test
    void aTrialOnItsOwnUsesOneBatchAgainAndAgain() {
        SparseBatches batches = batches(10);
        batches.reader().close();
        SparseBatches.Reader alone = batches.reader();

        SparseBatch first = alone.read(ORDER.rows(1), 1, 0);
        assertSame(first, alone.read(ORDER.rows(1), 1, 1));
        assertHolds(first, ORDER.rows(1), 10, 10);
    }
}
