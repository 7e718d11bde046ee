package org.neuroplug.trainer.fused.internal.kernel;

/** How products are cut into pieces that fit into the caches: part of the algebra, since it decides the order of sums. */
final class Blocks {
    /** Rows of b whose products are summed at once in a dense product: a strip of 64 columns takes 64 kB. */
    static final int DEPTH = 256;

    private static final int ROWS = 64;
    private static final int COLUMNS = 8;

    private Blocks() {}

    /** t = aᵀ, in tiles of 64 × 8: half a line of each row of a at once, and few enough rows that their other halves are still in the first cache then. */
    static void transpose(Matrix a, Matrix t, int rows) {
        int whole = a.columns() - a.columns() % COLUMNS;
        for (int row = 0; row < rows; row += ROWS) {
            int count = Math.min(ROWS, rows - row);
            for (int column = 0; column < whole; column += COLUMNS) {
                eight(a.values(), a.at(row) + column, a.stride(), count, t.values(), t.at(column) + row, t.stride());
            }
            for (int column = whole; column < a.columns(); column++) {
                one(a.values(), a.at(row) + column, a.stride(), count, t.values(), t.at(column) + row);
            }
        }
    }

    /** Eight columns of a, which become rows. */
    private static void eight(float[] from, int a, int step, int rows, float[] into, int t, int stride) {
        int t1 = t + stride;
        int t2 = t1 + stride;
        int t3 = t2 + stride;
        int t4 = t3 + stride;
        int t5 = t4 + stride;
        int t6 = t5 + stride;
        int t7 = t6 + stride;
        for (int i = 0; i < rows; i++) {
            int f = a + i * step;
            into[t + i] = from[f];
            into[t1 + i] = from[f + 1];
            into[t2 + i] = from[f + 2];
            into[t3 + i] = from[f + 3];
            into[t4 + i] = from[f + 4];
            into[t5 + i] = from[f + 5];
            into[t6 + i] = from[f + 6];
            into[t7 + i] = from[f + 7];
        }
    }

    private static void one(float[] from, int a, int step, int rows, float[] into, int t) {
        for (int i = 0; i < rows; i++) {
            into[t + i] = from[a + i * step];
        }
    }
}
