package org.neuroplug.trainer.fused.internal.kernel;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import org.junit.jupiter.api.Test;

class KernelChoiceTest {
    @Test
    void takesVectorsWhereTheJvmHasThemAndMakesInstructionsOfThem() {
        Class<?> expected = Fused.IN_HARDWARE && Compilers.second() ? VectorKernels.class : ScalarKernels.class;
        assertInstanceOf(expected, KernelChoice.create());
    }

    @Test
    void givesEachThreadKernelsOfItsOwn() {
        assertNotSame(KernelChoice.create(), KernelChoice.create());
    }
}
