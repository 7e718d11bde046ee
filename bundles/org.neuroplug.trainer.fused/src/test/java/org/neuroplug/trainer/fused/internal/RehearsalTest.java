package org.neuroplug.trainer.fused.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.data.Samples;
import org.neuroplug.trainer.fused.internal.kernel.SparseMatrix;

class RehearsalTest {
    private final Samples samples = Rehearsal.samples();

    @Test
    void hasSparseRowsOfSeveralBlocksAsImagesAre() {
        double share = entries(0, samples.size(), 0, samples.width()) / (double) (samples.size() * samples.width());

        assertTrue(share >= 1.0 / Rehearsal.BATCH && share <= 0.35, "share of numbers that are not zero: " + share);
        assertTrue(SparseMatrix.blocks(samples.width(), depth(share)) > 1);
    }

    @Test
    void hasRowsWithAndWithoutNumbersInTheirFirstBlock() {
        int block = depth(1.0 / Rehearsal.BATCH);

        long empty = IntStream.range(0, samples.size())
                .filter(row -> entries(row, row + 1, 0, block) == 0)
                .count();

        assertEquals(samples.size() / 4, empty);
    }

    private int depth(double share) {
        return SparseMatrix.depth(samples.width(), share);
    }

    /** Numbers that are not zero in some columns of some rows. */
    private int entries(int row, int toRow, int column, int toColumn) {
        return (int) IntStream.range(row, toRow)
                .flatMap(r -> IntStream.range(column, toColumn).filter(c -> samples.row(r)[c] != 0))
                .count();
    }
}
