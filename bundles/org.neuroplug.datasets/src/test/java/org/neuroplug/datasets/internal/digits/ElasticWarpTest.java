package org.neuroplug.datasets.internal.digits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ElasticWarpTest {
    @Test
    void displacesByTheGivenDeviation() {
        double squares = 0;
        int fields = 4000;
        for (int i = 0; i < fields; i++) {
            double[] path = {14, 14, 9.3, 20.1};
            ElasticWarp.random(2, new RandomStream(3, i)).apply(path);
            squares += (path[0] - 14) * (path[0] - 14) + (path[3] - 20.1) * (path[3] - 20.1);
        }
        assertEquals(2, Math.sqrt(squares / (2 * fields)), 0.1);
    }

    @Test
    void neighboursStayNeighbours() {
        double worst = 0;
        for (int i = 0; i < 200; i++) {
            double[] path = {10, 10, 10.5, 10};
            ElasticWarp.random(1, new RandomStream(5, i)).apply(path);
            worst = Math.max(worst, Math.abs(path[2] - path[0] - 0.5));
        }
        assertTrue(worst < 0.5, "half a pixel was stretched by " + worst);
    }

    @Test
    void nothingMovesWithoutDistortion() {
        double[] path = {3, 4, 25, 26};
        ElasticWarp.random(0, new RandomStream(1, 1)).apply(path);
        assertArrayEquals(new double[] {3, 4, 25, 26}, path);
    }

    @Test
    void placesFarOutsideThePictureAreNoProblem() {
        double[] path = {-500, 9000, 900, -1e9};
        ElasticWarp.random(1, new RandomStream(1, 1)).apply(path);
        assertEquals(-500, path[0], 10);
        assertEquals(-1e9, path[3], 10);
    }
}
