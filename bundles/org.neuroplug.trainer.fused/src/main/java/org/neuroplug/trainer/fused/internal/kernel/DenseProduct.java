package org.neuroplug.trainer.fused.internal.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Products of dense matrices on the Vector API, tile by tile. The rows of b that a block of p needs (see {@link Blocks}) are cut into
 * strips as wide as a tile. Each is copied to work space first, where its rows follow each other: so it stays in the nearest caches whatever
 * the width of b, and HotSpot knows how far its rows are apart.
 *
 * <p>Tiles add to what they begin with. Where alpha is not 1 they begin with zeros, in work space; what they come to is then
 * multiplied by alpha and added to start.
 */
final class DenseProduct {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    /** Numbers in a vector. */
    static final int L = SPECIES.length();

    /** Vectors of the widest tile, and of the largest. */
    private static final int WIDEST = 4;

    private static final int LARGEST = 20;

    /** Strips that are copied at once: reading b in short pieces would be slow where it is beyond the second cache. */
    private static final int STRIPS = 7;

    /** Widest first: of each shape as many strips are taken as there are in what is left of the columns. */
    private static final Shape[] SHAPES = shapes();

    /** Strips, then a tile's sums, then a row of zeros. */
    private final Matrix work = new Matrix(STRIPS * Blocks.DEPTH + LARGEST / WIDEST + 1, WIDEST * L);

    /** How columns are cut into strips and rows into tiles: as many as registers hold. */
    private record Shape(int rows, int vectors, Tile byRows, Tile byColumns, Scaled scaled) {}

    /** A method of {@link RowTiles} or {@link ColumnTiles}. */
    private interface Tile {
        void add(
                float[] left,
                int a,
                int step,
                float[] strip,
                int b,
                int depth,
                float[] start,
                int f,
                int startStep,
                float[] into,
                int o,
                int stride,
                int last);
    }

    /** A method of {@link ScaledSums}. */
    private interface Scaled {
        void add(
                float alpha,
                float[] sums,
                int s,
                float[] start,
                int f,
                int startStep,
                float[] into,
                int o,
                int stride,
                int rows);
    }

    /** The largest tile needs 32 registers, which come with vectors as long as a line; in shorter ones, widths are even. */
    private static Shape[] shapes() {
        Shape large = new Shape(5, 4, RowTiles::tile5x4, ColumnTiles::tile5x4, ScaledSums::add4);
        Shape small = new Shape(6, 2, RowTiles::tile6x2, ColumnTiles::tile6x2, ScaledSums::add2);
        Shape narrow = new Shape(12, 1, RowTiles::tile12x1, ColumnTiles::tile12x1, ScaledSums::add1);
        return L == Matrix.LINE ? new Shape[] {large, small, narrow} : new Shape[] {small};
    }

    /** c = start + alpha · a · b, the first rows of a and c. */
    void multiply(float alpha, Matrix a, Matrix b, Matrix start, Matrix c, int rows) {
        for (int from = 0; from < a.columns(); from += Blocks.DEPTH) {
            int depth = Math.min(Blocks.DEPTH, a.columns() - from);
            block(alpha, a, a.at(0) + from, a.stride(), false, b, from, depth, from == 0 ? start : c, c, rows);
        }
    }

    /** c = start + alpha · aᵀ · b, the first rows of a and b. */
    void multiplyTransposed(float alpha, Matrix a, Matrix b, Matrix start, Matrix c, int rows) {
        for (int from = 0; from < rows; from += Blocks.DEPTH) {
            int depth = Math.min(Blocks.DEPTH, rows - from);
            block(alpha, a, a.at(from), 1, true, b, from, depth, from == 0 ? start : c, c, c.rows());
        }
    }

    /** A block of p. Row r of the left matrix begins at {@code at + r · rowStep}. */
    private void block(
            float alpha,
            Matrix a,
            int at,
            int rowStep,
            boolean byColumns,
            Matrix b,
            int from,
            int depth,
            Matrix start,
            Matrix c,
            int rows) {
        int column = 0;
        for (Shape shape : SHAPES) {
            Tile tile = byColumns ? shape.byColumns : shape.byRows;
            int width = shape.vectors * L;
            while (column + width <= c.width()) {
                int strips = Math.min(STRIPS, (c.width() - column) / width);
                pack(b, from, depth, column, width, strips);
                for (int strip = 0; strip < strips; strip++, column += width) {
                    for (int row = 0; row < rows; row += shape.rows) {
                        int left = at + row * rowStep;
                        int count = Math.min(shape.rows, rows - row);
                        tile(shape, tile, alpha, a, left, strip, depth, start, c, row, count, column);
                    }
                }
            }
        }
    }

    /** Copies strips of b[from … from + depth, column …] one after the other, reading b row by row. */
    private void pack(Matrix b, int from, int depth, int column, int width, int strips) {
        for (int p = 0; p < depth; p++) {
            int at = b.at(from + p) + column;
            for (int strip = 0; strip < strips; strip++) {
                int into = work.at(0) + (strip * depth + p) * width;
                for (int j = 0; j < width; j += L, at += L) {
                    FloatVector.fromArray(SPECIES, b.values(), at).intoArray(work.values(), into + j);
                }
            }
        }
    }

    /** The tile c[row … row + rows, column …]. */
    private void tile(
            Shape shape,
            Tile tile,
            float alpha,
            Matrix a,
            int at,
            int strip,
            int depth,
            Matrix start,
            Matrix c,
            int row,
            int rows,
            int column) {
        float[] left = a.values();
        float[] space = work.values();
        int right = work.at(0) + strip * depth * shape.vectors * L;
        int f = start.at(start.rows() == 1 ? 0 : row) + column;
        int startStep = start.rows() == 1 ? 0 : start.stride();
        int o = c.at(row) + column;
        if (alpha == 1) {
            tile.add(
                    left,
                    at,
                    a.stride(),
                    space,
                    right,
                    depth,
                    start.values(),
                    f,
                    startStep,
                    c.values(),
                    o,
                    c.stride(),
                    rows - 1);
        } else {
            int sums = work.at(STRIPS * Blocks.DEPTH);
            int zeros = work.at(work.rows() - 1);
            tile.add(
                    left,
                    at,
                    a.stride(),
                    space,
                    right,
                    depth,
                    space,
                    zeros,
                    0,
                    space,
                    sums,
                    shape.vectors * L,
                    rows - 1);
            shape.scaled.add(alpha, space, sums, start.values(), f, startStep, c.values(), o, c.stride(), rows);
        }
    }
}
