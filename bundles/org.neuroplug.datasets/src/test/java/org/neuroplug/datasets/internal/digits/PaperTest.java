package org.neuroplug.datasets.internal.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PaperTest {
    private static final double BLUR = 1;

    @Test
    void aLineIsAsThickAsThePen() {
        Paper paper = new Paper(9);
        paper.draw(new double[] {-10, 4.5, 20, 4.5}, 1.5, 1.5);
        for (int column = 0; column < 9; column++) {
            double ink = 0;
            for (int row = 0; row < 9; row++) {
                ink += paper.ink(row * 9 + column, BLUR);
            }
            assertEquals(3, ink, 1e-12);
        }
    }

    @Test
    void theEdgeIsGreyWhereItCrossesAPixel() {
        Paper paper = new Paper(9);
        paper.draw(new double[] {4.5, -10, 4.5, 20}, 1, 1);
        assertEquals(1, paper.ink(4, BLUR));
        assertEquals(0.5, paper.ink(5, BLUR), 1e-12);
        assertEquals(0, paper.ink(6, BLUR));
    }

    @Test
    void aTaperedStrokeIsThickerAtItsStart() {
        Paper paper = new Paper(9);
        paper.draw(new double[] {0, 4.5, 2, 4.5, 4, 4.5, 6, 4.5, 9, 4.5}, 2.5, 0.5);
        assertEquals(0.75, paper.ink(2 * 9, BLUR), 1e-12);
        assertEquals(0, paper.ink(2 * 9 + 8, BLUR));
    }

    @Test
    void strokesOffThePaperLeaveNoInk() {
        Paper paper = new Paper(3);
        paper.draw(new double[] {100, 100, 200, 200}, 1, 1);
        for (int i = 0; i < 9; i++) {
            assertEquals(0, paper.ink(i, BLUR));
        }
    }
}
