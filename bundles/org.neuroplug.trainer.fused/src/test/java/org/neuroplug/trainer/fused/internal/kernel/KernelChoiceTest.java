package org.neuroplug.trainer.fused.internal.kernel;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

class KernelChoiceTest {
    @Test
    void takesVectorsWhereTheJvmHasThemAndMakesInstructionsOfThem() {
        assumeTrue(NativeLibrary.load() == 0, "there are native kernels");
        Class<?> expected = Fused.IN_HARDWARE && Compilers.second() ? VectorKernels.class : ScalarKernels.class;
        assertInstanceOf(expected, KernelChoice.create());
    }

    @Test
    void takesNativeKernelsWhereTheyAreThere() {
        assumeTrue(NativeLibrary.load() > 0, "there are no native kernels");
        assertInstanceOf(NativeKernels.class, KernelChoice.create());
    }

    @Test
    void givesEachThreadKernelsOfItsOwn() {
        assertNotSame(KernelChoice.create(), KernelChoice.create());
    }
}
