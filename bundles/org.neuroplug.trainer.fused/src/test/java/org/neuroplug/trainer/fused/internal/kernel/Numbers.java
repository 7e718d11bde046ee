package org.neuroplug.trainer.fused.internal.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

/** Random matrices, and plain copies of them in double precision to reckon with. */
final class Numbers {
    private final Random random;

    Numbers(long seed) {
        this.random = new Random(seed);
    }

    Matrix matrix(int rows, int columns) {
        Matrix made = new Matrix(rows, columns);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                made.values()[made.at(row) + column] = random.nextFloat() * 2 - 1;
            }
        }
        return made;
    }

    /** Each number is there with the given probability. */
    SparseMatrix sparse(int rows, int columns, double density) {
        int depth = SparseMatrix.depth(columns, density);
        int[] start = new int[SparseMatrix.blocks(columns, depth) * rows + 1];
        long[] entries = new long[rows * columns];
        int i = 0;
        int p = 0;
        for (int from = 0; from < columns; from += depth) {
            for (int row = 0; row < rows; row++) {
                for (int j = from; j < Math.min(columns, from + depth); j++) {
                    if (random.nextDouble() < density) {
                        entries[p++] = SparseMatrix.entry(j, random.nextFloat() * 2 - 1);
                    }
                }
                start[++i] = p;
            }
        }
        return new SparseMatrix(rows, columns, depth, start, entries);
    }

    static double[][] dense(Matrix matrix) {
        double[][] numbers = new double[matrix.rows()][matrix.columns()];
        for (int row = 0; row < numbers.length; row++) {
            for (int column = 0; column < numbers[row].length; column++) {
                numbers[row][column] = matrix.values()[matrix.at(row) + column];
            }
        }
        return numbers;
    }

    static double[][] dense(SparseMatrix matrix) {
        double[][] numbers = new double[matrix.rows()][matrix.columns()];
        for (int i = 0; i < matrix.blocks() * matrix.rows(); i++) {
            for (int p = matrix.start()[i]; p < matrix.start()[i + 1]; p++) {
                long entry = matrix.entries()[p];
                numbers[i % matrix.rows()][SparseMatrix.column(entry)] = SparseMatrix.value(entry);
            }
        }
        return numbers;
    }

    static double[][] transpose(double[][] numbers, int rows) {
        double[][] transposed = new double[numbers[0].length][rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < transposed.length; column++) {
                transposed[column][row] = numbers[row][column];
            }
        }
        return transposed;
    }

    /** start + alpha · a · b for the first rows of a, by the definition; the other rows are those of before. */
    static double[][] product(double alpha, double[][] a, double[][] b, double[][] start, double[][] before, int rows) {
        double[][] result = new double[before.length][];
        for (int row = 0; row < result.length; row++) {
            result[row] = before[row].clone();
            for (int column = 0; row < rows && column < result[row].length; column++) {
                double sum = 0;
                for (int p = 0; p < b.length; p++) {
                    sum += a[row][p] * b[p][column];
                }
                result[row][column] = start[start.length == 1 ? 0 : row][column] + alpha * sum;
            }
        }
        return result;
    }

    /** That a matrix holds the numbers, and zeros in its padding; terms are how many numbers up to 1 were summed, and halved. */
    static void assertHolds(double[][] expected, Matrix actual, int terms) {
        assertHolds(0.5, expected, actual, terms);
    }

    /** The same where they were multiplied by alpha, and their rounding, too. */
    static void assertHolds(double alpha, double[][] expected, Matrix actual, int terms) {
        double tolerance = 2 * Math.abs(alpha) * (1e-6 * Math.sqrt(terms) + 1e-6);
        for (int row = 0; row < actual.rows(); row++) {
            for (int column = 0; column < actual.stride(); column++) {
                double wanted = column < actual.columns() ? expected[row][column] : 0;
                double allowed = column < actual.columns() ? tolerance : 0;
                float found = actual.values()[actual.at(row) + column];
                assertEquals(wanted, found, allowed, "row " + row + ", column " + column + " of " + actual.columns());
            }
        }
    }
}
