package org.neuroplug.trainer.fused.internal.kernel;

/**
 * A matrix [rows, columns] of which only the numbers that are not zero are kept, as {@link #entry}, in blocks of neighbouring
 * columns: those of row r in block k, in ascending order of columns, are the entries from {@code start[k · rows + r]} up to, not
 * including, {@code start[k · rows + r + 1]}. That is the order in which a product reads them: from the first to the last.
 *
 * @param depth columns of a block; the last one may have less
 * @param start [at least blocks · rows + 1]
 * @param entries [at least as many as start says]
 */
public record SparseMatrix(int rows, int columns, int depth, int[] start, long[] entries) {
    /** Columns of a block: as many rows of the other matrix as stay in the first cache. */
    private static final int DEPTH = 64;

    /** So many of a row's numbers should lie in a block on average, so that beginning one is worth it. */
    private static final int ENTRIES = 8;

    /**
     * A good depth: part of the algebra, since it decides the order of sums.
     *
     * @param share of the numbers that are not zero
     */
    public static int depth(int columns, double share) {
        double wanted = Math.max(DEPTH, ENTRIES / share);
        int blocks = Math.max(1, (int) Math.round(columns / wanted));
        return (columns + blocks - 1) / blocks;
    }

    /** Blocks of so many columns. */
    public static int blocks(int columns, int depth) {
        return (columns + depth - 1) / depth;
    }

    /** Blocks of columns. */
    public int blocks() {
        return blocks(columns, depth);
    }

    /** A number and its column as one: so they are copied and read together. */
    public static long entry(int column, float value) {
        return (long) Float.floatToRawIntBits(value) << Integer.SIZE | column;
    }

    /**
     * Appends a row's numbers in columns from one up to, not including, another.
     *
     * @param values has the row's first number at {@code row}
     * @param end where entries go
     * @return where the next ones go
     */
    public static int append(float[] values, int row, int from, int to, long[] entries, int end) {
        int at = end;
        for (int j = from; j < to; j++) {
            float x = values[row + j];
            if (x != 0) {
                entries[at++] = entry(j, x);
            }
        }
        return at;
    }

    /** The same number in another column. */
    public static long withColumn(long entry, int column) {
        return entry >>> Integer.SIZE << Integer.SIZE | column;
    }

    /** The column of an entry. */
    public static int column(long entry) {
        return (int) entry;
    }

    /** The number of an entry. */
    public static float value(long entry) {
        return Float.intBitsToFloat((int) (entry >>> Integer.SIZE));
    }
}
