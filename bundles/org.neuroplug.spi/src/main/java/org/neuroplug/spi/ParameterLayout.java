package org.neuroplug.spi;

/**
 * Where the numbers of one parameter [rows, columns] are in an array: that of a row and a column at
 * {@code from + row * rowStep + column * columnStep}. Between them there may be zeros, which stay zero. Biases have one row; of a
 * convolution's weights the rows are its output channels.
 *
 * @param from where the first number is
 * @param to behind the last one
 * @param rows at least 1; of a fully connected layer its inputs
 * @param columns at least 1; of a fully connected layer its outputs
 * @param rowStep from a number to that of the next row
 * @param columnStep from a number to that of the next column
 */
public record ParameterLayout(int from, int to, int rows, int columns, int rowStep, int columnStep) {
    public ParameterLayout {
        if (rows < 1 || columns < 1 || from < 0 || to < from + rows * columns) {
            throw new IllegalArgumentException(
                    "[" + rows + ", " + columns + "] does not fit between " + from + " and " + to);
        }
    }

    /** Without gaps from the beginning of an array on, one column after another. */
    static ParameterLayout ofColumns(int rows, int columns) {
        return new ParameterLayout(0, rows * columns, rows, columns, 1, rows);
    }

    /** Without gaps from the beginning of an array on, one row after another. */
    static ParameterLayout ofRows(int rows, int columns) {
        return new ParameterLayout(0, rows * columns, rows, columns, columns, 1);
    }

    /** How many numbers it has. */
    public int size() {
        return rows * columns;
    }

    /** Where a number is. */
    public int at(int row, int column) {
        return from + row * rowStep + column * columnStep;
    }
}
