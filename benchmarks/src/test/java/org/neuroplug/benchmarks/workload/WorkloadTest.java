package org.neuroplug.benchmarks.workload;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkloadTest {
    private static final Workload FOUNDING =
            new Workload(List.of(784, 200, 200, 10), List.of("compared", "linear"), 200, 0.01f, 3);

    @TempDir
    Path folder;

    @Test
    void isReadAsItWasWritten() throws IOException {
        FOUNDING.write(folder);

        assertEquals(FOUNDING, Workload.read(folder));
    }

    @Test
    void countsTheOperationsOfDenseProducts() {
        assertEquals(4 * 784 * 200 + 6 * 200 * 200 + 6 * 200 * 10, FOUNDING.flops());
    }

    @Test
    void putsTheTrialsActivationWhereItIsCompared() {
        assertEquals("tanh", FOUNDING.activation(0, "tanh"));
        assertEquals("linear", FOUNDING.activation(1, "tanh"));
        assertEquals("linear", FOUNDING.activation(2, "tanh"));
    }

    @Test
    void rowsAreReadAsTheyWereWritten() throws IOException {
        byte[] levels = new byte[2 * 784];
        levels[1] = (byte) 255;
        levels[784] = 51;
        LabelledRows.write(folder, LabelledRows.TRAIN, levels, new byte[] {3, 9});

        LabelledRows rows = LabelledRows.read(folder, LabelledRows.TRAIN);

        assertEquals(2, rows.size());
        assertEquals(784, rows.width());
        assertArrayEquals(new int[] {3, 9}, rows.labels());
        assertEquals(1f, rows.features()[1]);
        assertEquals(0.2f, rows.features()[784]);
        assertEquals(0.2f, rows.range(1, 2).features()[0]);
        assertArrayEquals(new int[] {9}, rows.range(1, 2).labels());
    }

    @Test
    void weightsAndOrderAreReadAsTheyWereWritten() throws IOException {
        Workload small = new Workload(List.of(2, 1), List.of(), 1, 0.1f, 2);
        SeedFiles files = new SeedFiles(folder, 7);
        files.writeWeights(new float[][] {{0.25f, -3}});
        files.writeOrder(new int[][] {{0, 2, 1}, {70_000, 1, 0}});

        assertArrayEquals(new float[] {0.25f, -3}, files.weights(small)[0]);
        assertArrayEquals(new int[] {0, 2, 1}, files.order(2)[0]);
        assertArrayEquals(new int[] {70_000, 1, 0}, files.order(2)[1]);
    }

    @Test
    void scoresAreReadAsTheyWerePrinted() {
        TrialScores scores =
                new TrialScores(new BenchTrial("relu", 5), 1.5, new Scores(0.25, 0.875), new Scores(0.5, 0.75));

        assertEquals(scores, TrialScores.parse(scores.line()));
    }
}
