package org.neuroplug.trainer.fused.internal.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.learning.config.Adam;
import org.neuroplug.trainer.fused.internal.kernel.Matrix;

class EngineBlockTest {
    private static final int SIZE = 200;
    private static final float RATE = 0.01f;

    /** What the engine's own objects may take in an update; one array on the heap would be five times as large. */
    private static final long OBJECTS = 32_768;

    private static final int UPDATES = 100;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Matrix weights = new Matrix(SIZE, SIZE);
    private final Parameter parameter = new Parameter(weights, new Penalties(List.of()), false);
    private final EngineBlock block = new EngineBlock(List.of(parameter), new Adam(RATE));

    EngineBlockTest() {
        block.restore(new float[block.stateSize()], 0);
    }

    private void update(int iteration) {
        Matrix gradient = parameter.into();
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                gradient.values()[gradient.at(row) + column] = (row + column) % 2 == 0 ? 0.5f : -2;
            }
        }
        block.update(iteration, 0);
    }

    /** Adam's first one is the rate, whatever the gradient's size. */
    @Test
    void stepsAgainstTheGradient() {
        update(0);
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                float wanted = (row + column) % 2 == 0 ? -RATE : RATE;
                assertEquals(wanted, weights.values()[weights.at(row) + column], 1e-6);
            }
        }
    }

    @Test
    void allocatesNoArrays() {
        update(0);
        update(1);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < UPDATES; i++) {
            update(2 + i);
        }
        long each = (THREADS.getCurrentThreadAllocatedBytes() - before) / UPDATES;
        assertTrue(each <= OBJECTS, () -> "bytes in an update: " + each);
    }
}
