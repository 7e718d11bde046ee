package org.neuroplug.trainer.fused.internal.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jdk.incubator.vector.FloatVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VectorKernelsTest extends KernelsContract {
    @Override
    Kernels kernels() {
        return new VectorKernels();
    }

    @Test
    void tellsTheWidth() {
        assertEquals(
                "Vector API, " + FloatVector.SPECIES_PREFERRED.vectorBitSize() + " bits",
                kernels().name());
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void givesTheBitsOfPlainJava(Shape shape) {
        for (float alpha : new float[] {1, 0.3f}) {
            assertArrayEquals(allProducts(alpha, new ScalarKernels(), shape), allProducts(alpha, kernels(), shape));
        }
    }
}
