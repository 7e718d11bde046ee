package org.neuroplug.trainer.fused.internal.kernel;

/**
 * A matrix [rows, columns] of floats in one array, row after row, from {@code at(0)} on, which is the same for all matrices. Rows are padded with zeros, so that vectors of 16 numbers
 * need no remainder, and the last row is followed by as much again; every kernel keeps the padding zero, and whoever writes into the array must do so, too.
 */
public final class Matrix {
    /** Numbers in a line of the cache, which is also the widest vector. */
    static final int LINE = 16;

    private final int rows;
    private final int columns;
    private final int stride;
    private final float[] values;

    /** A matrix of zeros. */
    public Matrix(int rows, int columns) {
        if (rows < 1 || columns < 1) {
            throw new IllegalArgumentException(
                    "a matrix must have at least 1 row and 1 column, was " + rows + " x " + columns);
        }
        this.rows = rows;
        this.columns = columns;
        this.stride = stride(columns);
        this.values = Placement.array(Math.addExact(Math.multiplyExact(rows, stride), LINE));
    }

    /**
     * Lines of a row. Where they are many and a multiple of 4, one more is added: a column strip of such a matrix would
     * lie in a quarter of the first cache's sets only.
     */
    private static int stride(int columns) {
        int lines = (columns + LINE - 1) / LINE;
        return LINE * (lines >= 8 && lines % 4 == 0 ? lines + 1 : lines);
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /** From one row's first number to the next row's. */
    public int stride() {
        return stride;
    }

    /** The array itself, which may be longer than the matrix. */
    public float[] values() {
        return values;
    }

    /** Where a row begins in the array. */
    public int at(int row) {
        return Placement.OFFSET + row * stride;
    }

    /** Columns rounded up to whole lines: what kernels read and write of each row. */
    int width() {
        return (columns + LINE - 1) / LINE * LINE;
    }
}
