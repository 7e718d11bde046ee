package org.neuroplug.trainer.fused.internal.activation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.neuroplug.spi.ElementwiseActivation;

class TabulatedFunctionTest {
    private static final ElementwiseActivation SCALAR = new Cube();

    private static class Cube implements ElementwiseActivation {
        @Override
        public double value(double x) {
            return x * x * x;
        }

        @Override
        public double derivative(double x) {
            return 3 * x * x;
        }
    }

    /** A plug-in that computes ranges itself. */
    private static final class Loop extends Cube {
        @Override
        public void backward(float[] x, float[] gradient, int from, int to) {
            for (int i = from; i < to; i++) {
                gradient[i] *= 3 * x[i] * x[i];
            }
        }
    }

    @Test
    void suitsWhatIsWrittenNumberByNumberOnly() {
        assertTrue(TabulatedFunction.suits(SCALAR));
        assertFalse(TabulatedFunction.suits(new Loop()));
    }

    @Test
    void computesRangesOfArrays() {
        TabulatedFunction cube = new TabulatedFunction(SCALAR);
        float[] x = {1, 2, -3, 40};
        float[] y = new float[4];
        cube.values(x, y, 1, 4);
        assertArrayEquals(new float[] {0, 8, -27, 64000}, y, 1e-4f);
        float[] gradient = {1, 1, 0.5f, 1};
        cube.backward(x, y, gradient, 0, 3);
        assertArrayEquals(new float[] {3, 12, 13.5f, 1}, gradient, 1e-5f);
    }
}
