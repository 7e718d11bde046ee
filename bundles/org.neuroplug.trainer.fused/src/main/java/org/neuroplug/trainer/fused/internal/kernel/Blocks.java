package org.neuroplug.trainer.fused.internal.kernel;

/** How products are cut into pieces that fit into the caches: part of the algebra, since it decides the order of sums. */
final class Blocks {
    /** Rows of b whose products are summed at once in a dense product: a strip of 48 columns takes 48 kB. */
    static final int DEPTH = 256;

    private static final int TILE = 16;

    private Blocks() {}

    /** t = aᵀ, in tiles of 16 × 16 so that both sides stay in the first cache. */
    static void transpose(Matrix a, Matrix t, int rows) {
        for (int row = 0; row < rows; row += TILE) {
            for (int column = 0; column < a.columns(); column += TILE) {
                tile(a, row, Math.min(row + TILE, rows), t, column, Math.min(column + TILE, a.columns()));
            }
        }
    }

    private static void tile(Matrix a, int row, int rowEnd, Matrix t, int column, int columnEnd) {
        float[] from = a.values();
        float[] into = t.values();
        int stride = a.stride();
        for (int j = column; j < columnEnd; j++) {
            int at = t.at(j);
            int source = a.at(row) + j;
            for (int i = row; i < rowEnd; i++, source += stride) {
                into[at + i] = from[source];
            }
        }
    }
}
