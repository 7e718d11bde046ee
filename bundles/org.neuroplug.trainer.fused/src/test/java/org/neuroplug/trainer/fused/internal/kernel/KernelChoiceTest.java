package org.neuroplug.trainer.fused.internal.kernel;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import org.junit.jupiter.api.Test;

class KernelChoiceTest {
    @Test
    void takesVectorsWhereTheJvmHasThem() {
        Class<?> expected = Fused.IN_HARDWARE ? VectorKernels.class : ScalarKernels.class;
        assertInstanceOf(expected, KernelChoice.create());
    }

    @Test
    void givesEachThreadKernelsOfItsOwn() {
        assertNotSame(KernelChoice.create(), KernelChoice.create());
    }
}
