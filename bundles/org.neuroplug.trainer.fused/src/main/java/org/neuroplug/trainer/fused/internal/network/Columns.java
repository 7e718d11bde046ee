package org.neuroplug.trainer.fused.internal.network;

import org.neuroplug.trainer.fused.internal.kernel.Matrix;

/** Copies between matrices and the engine's vectors, which hold matrices column by column. */
public final class Columns {
    private Columns() {}

    /** Fills a matrix from {@code vector[at …]}. */
    public static void read(float[] vector, int at, Matrix into) {
        for (int row = 0; row < into.rows(); row++) {
            for (int column = 0; column < into.columns(); column++) {
                into.values()[into.at(row) + column] = vector[at + column * into.rows() + row];
            }
        }
    }

    /** Writes a matrix to {@code vector[at …]}. */
    public static void write(Matrix from, float[] vector, int at) {
        for (int row = 0; row < from.rows(); row++) {
            for (int column = 0; column < from.columns(); column++) {
                vector[at + column * from.rows() + row] = from.values()[from.at(row) + column];
            }
        }
    }
}
