package org.neuroplug.trainer.fused.internal.kernel;

/**
 * A matrix [rows, columns] of which only the numbers that are not zero are kept: those of row r are
 * {@code value[p]} in column {@code column[p]}, for p from {@code begin[r]} up to, not including, {@code end[r]}, in
 * ascending order of columns. Rows need not lie one after the other, so that a batch can be a view of the whole
 * data in another order.
 *
 * @param columns the dense number of columns
 * @param begin [at least the rows that are used]
 * @param end [at least the rows that are used]
 * @param column [entries]
 * @param value [entries]
 */
public record SparseMatrix(int columns, int[] begin, int[] end, int[] column, float[] value) {}
