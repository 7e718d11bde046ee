package org.neuroplug.trainer.fused.internal.activation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.impl.ActivationSwish;
import org.neuroplug.trainer.fused.internal.kernel.Matrix;

class EngineFunctionTest {
    private static final int ROWS = 200;
    private static final int UNITS = 200;

    /** What the engine's own objects may take in a call; one array on the heap would be five times as large. */
    private static final long OBJECTS = 32_768;

    private static final int CALLS = 100;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final LayerFunction swish = new EngineFunction(new ActivationSwish());
    private final Matrix z = normal();
    private final Matrix a = new Matrix(ROWS, UNITS);
    private final Matrix gradient = normal();

    private static Matrix normal() {
        Random random = new Random(7);
        Matrix matrix = new Matrix(ROWS, UNITS);
        for (int row = 0; row < ROWS; row++) {
            for (int unit = 0; unit < UNITS; unit++) {
                matrix.values()[matrix.at(row) + unit] = (float) random.nextGaussian();
            }
        }
        return matrix;
    }

    @Test
    void isTheEnginesFunctionAndItsDerivative() {
        float[] upstream = gradient.values().clone();
        swish.forward(z, a, ROWS - 1, true);
        swish.backward(z, a, gradient, ROWS - 1);
        for (int i = z.at(0); i < z.at(ROWS - 1); i++) {
            double x = z.values()[i];
            double s = 1 / (1 + Math.exp(-x));
            assertEquals(x * s, a.values()[i], 1e-5);
            assertEquals(upstream[i] * s * (1 + x * (1 - s)), gradient.values()[i], 1e-5);
        }
    }

    @Test
    void allocatesNoArraysOnceItHasSeenAllNumbersOfRows() {
        step();
        step();
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < CALLS; i++) {
            step();
        }
        long each = (THREADS.getCurrentThreadAllocatedBytes() - before) / (4 * CALLS);
        assertTrue(each <= OBJECTS, () -> "bytes in a call: " + each);
    }

    /** A batch and a short one, both ways. */
    private void step() {
        swish.forward(z, a, ROWS, true);
        swish.backward(z, a, gradient, ROWS);
        swish.forward(z, a, ROWS / 2, true);
        swish.backward(z, a, gradient, ROWS / 2);
    }
}
