package org.neuroplug.trainer.fused.internal.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kernels in C, in both widths; skipped where they were not built, or where the processor cannot run them. */
class NativeKernelsTest {
    private static int widest;

    /** That a library which is there cannot be loaded is a fault, not a reason to skip. */
    @BeforeAll
    static void loads() {
        Path library = Path.of(System.getProperty("java.library.path"), System.mapLibraryName("neuroplug-kernels"));
        assumeTrue(Files.exists(library), () -> "there was no C compiler to build the native kernels: no " + library);
        widest = NativeLibrary.load();
        assumeTrue(widest > 0 || !cpu().contains(" avx2 "), "the processor has no AVX2");
        assertTrue(widest > 0, "there is a library, and it is not used");
    }

    private static String cpu() {
        try {
            return Files.readString(Path.of("/proc/cpuinfo"));
        } catch (java.io.IOException unknown) {
            return "";
        }
    }

    /** What holds for both widths. */
    abstract static class Contract extends KernelsContract {
        private final int bits;

        Contract(int bits) {
            this.bits = bits;
        }

        @Override
        Kernels kernels() {
            assumeTrue(bits <= widest, () -> "the processor's widest vectors have " + widest + " bits");
            return new NativeKernels(bits);
        }

        @ParameterizedTest
        @MethodSource("shapes")
        void givesTheBitsOfJava(Shape shape) {
            for (float alpha : new float[] {1, 0.3f}) {
                float[][] found = allProducts(alpha, kernels(), shape);
                assertArrayEquals(allProducts(alpha, new VectorKernels(), shape), found);
                assertArrayEquals(allProducts(alpha, new ScalarKernels(), shape), found);
            }
        }

        @Test
        void tellsTheWidth() {
            assertEquals("native, " + bits + " bits", kernels().name());
        }

        @Test
        void refusesShapesThatDoNotFit() {
            Kernels kernels = kernels();
            Matrix a = new Matrix(4, 5);
            Matrix b = new Matrix(5, 40);
            Matrix c = new Matrix(4, 40);
            refuses(
                    "5 columns of the left matrix, but 3 rows of the right one",
                    () -> kernels.multiply(1, a, new Matrix(3, 40), c, c, 4));
            refuses("5 rows, but 4 rows of the left matrix", () -> kernels.multiply(1, a, b, c, new Matrix(9, 40), 5));
            refuses("4 rows, but 3 rows of the product", () -> kernels.multiply(1, a, b, c, new Matrix(3, 40), 4));
            refuses("4 rows, but 2 rows of what is added", () -> kernels.multiply(1, a, b, new Matrix(2, 40), c, 4));
            refuses(
                    "40 columns of a product, but 16 columns of the right matrix",
                    () -> kernels.multiply(1, a, new Matrix(5, 16), c, c, 4));
            refuses(
                    "40 columns of a product, but 16 columns of what is added",
                    () -> kernels.multiply(1, a, b, new Matrix(1, 16), c, 4));
            refuses(
                    "6 rows of the product, but 5 columns of the left matrix",
                    () -> kernels.multiplyTransposed(1, a, c, new Matrix(1, 40), new Matrix(6, 40), 4));
            refuses(
                    "4 rows, but 2 rows of the right matrix",
                    () -> kernels.multiplyTransposed(1, a, new Matrix(2, 40), new Matrix(1, 40), new Matrix(5, 40), 4));
            refuses(
                    "9 rows, but 4 rows of the left matrix",
                    () -> kernels.multiplyTransposed(1, a, c, new Matrix(1, 40), new Matrix(5, 40), 9));
        }

        @Test
        void refusesSparseMatricesThatPointElsewhere() {
            Kernels kernels = kernels();
            Matrix b = new Matrix(5, 40);
            Matrix c = new Matrix(2, 40);
            long[] entries = {SparseMatrix.entry(0, 1), SparseMatrix.entry(4, 1)};
            kernels.multiplySparse(1, sparse(new int[] {0, 1, 2}, entries), b, c, c);
            refuses(
                    "5 columns of a sparse matrix, but 4 rows of the other",
                    () -> kernels.multiplySparse(1, sparse(new int[] {0, 1, 2}, entries), new Matrix(4, 40), c, c));
            refuses(
                    "3 rows of all blocks, but 2 where they start",
                    () -> kernels.multiplySparse(1, sparse(new int[] {0, 1}, entries), b, c, c));
            for (int[] starts : new int[][] {{0, 1, 3}, {0, 2, 1}, {-1, 1, 2}, {0, 1, Integer.MAX_VALUE}}) {
                refuses("an entry beyond", () -> kernels.multiplySparse(1, sparse(starts, entries), b, c, c));
            }
            for (int column : new int[] {5, -1, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
                long[] beyond = {entries[0], SparseMatrix.withColumn(entries[1], 0) | column & 0xffffffffL};
                refuses(
                        "an entry beyond",
                        () -> kernels.multiplySparse(1, sparse(new int[] {0, 1, 2}, beyond), b, c, c));
            }
        }

        private static SparseMatrix sparse(int[] starts, long[] entries) {
            return new SparseMatrix(2, 5, 5, starts, entries);
        }

        private static void refuses(String reason, Runnable product) {
            IndexOutOfBoundsException refused = assertThrows(IndexOutOfBoundsException.class, product::run);
            assertTrue(refused.getMessage().contains(reason), refused::getMessage);
        }
    }

    @Nested
    class Narrow extends Contract {
        Narrow() {
            super(256);
        }
    }

    @Nested
    class Wide extends Contract {
        Wide() {
            super(512);
        }
    }
}
