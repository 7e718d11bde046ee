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
        assertArrayEquals(allProducts(new ScalarKernels(), shape), allProducts(kernels(), shape));
    }

    /** Of each product the matrix, one after the other into one that is added to. */
    private static float[][] allProducts(Kernels kernels, Shape shape) {
        Numbers numbers = new Numbers(shape.hashCode());
        Matrix a = numbers.matrix(shape.rows(), shape.depth());
        Matrix b = numbers.matrix(shape.depth(), shape.columns());
        Matrix c = numbers.matrix(shape.rows(), shape.columns());
        kernels.multiply(0.3f, a, b, c, c, shape.rows());
        kernels.multiplySparse(0.3f, numbers.sparse(shape.rows(), shape.depth(), 0.2), b, c, c);
        Matrix gradient = numbers.matrix(shape.depth(), shape.columns());
        kernels.multiplyTransposed(0.3f, a, c, gradient, gradient, shape.rows());
        Matrix bias = numbers.matrix(1, shape.columns());
        kernels.addRows(0.3f, c, bias, bias, shape.rows());
        return new float[][] {c.values(), gradient.values(), bias.values()};
    }
}
