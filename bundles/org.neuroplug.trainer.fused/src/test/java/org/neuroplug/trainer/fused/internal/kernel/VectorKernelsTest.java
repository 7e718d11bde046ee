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

    /** Of each product the matrix, one after the other into one that is added to. */
    private static float[][] allProducts(float alpha, Kernels kernels, Shape shape) {
        Numbers numbers = new Numbers(shape.hashCode());
        Matrix a = numbers.matrix(shape.rows(), shape.depth());
        Matrix b = numbers.matrix(shape.depth(), shape.columns());
        Matrix c = numbers.matrix(shape.rows(), shape.columns());
        kernels.multiply(alpha, a, b, c, c, shape.rows());
        kernels.multiplySparse(alpha, numbers.sparse(shape.rows(), shape.depth(), 0.2), b, c, c);
        Matrix gradient = numbers.matrix(shape.depth(), shape.columns());
        kernels.multiplyTransposed(alpha, a, c, gradient, gradient, shape.rows());
        Matrix bias = numbers.matrix(1, shape.columns());
        kernels.addRows(alpha, c, bias, bias, shape.rows());
        return new float[][] {c.values(), gradient.values(), bias.values()};
    }
}
