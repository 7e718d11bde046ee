package org.neuroplug.trainer.fused.internal.kernel;

/**
 * Kernels in C ({@link NativeLibrary}), with the bits of the others. A mistake in shapes is an error here, as it would be in Java by the
 * bounds of arrays: natives have none.
 */
final class NativeKernels implements Kernels {
    private final int bits;
    private final Ones ones = new Ones();
    private final float[] work = new float[NativeLibrary.WORK];

    /**
     * Kernels for one thread.
     *
     * @param bits of vectors: 256 or 512, at most what {@link NativeLibrary#load} gave
     */
    NativeKernels(int bits) {
        if (bits != 256 && bits != 512) {
            throw new IllegalArgumentException("native vectors have 256 or 512 bits, not " + bits);
        }
        this.bits = bits;
    }

    @Override
    public String name() {
        return "native, " + bits + " bits";
    }

    @Override
    public void multiplySparse(float alpha, SparseMatrix a, Matrix b, Matrix start, Matrix c) {
        check(a.columns() <= b.rows(), "columns of a sparse matrix", a.columns(), "rows of the other", b.rows());
        check(a.rows() <= c.rows(), "rows", a.rows(), "rows of their product", c.rows());
        checkColumns(b, start, c);
        checkStart(start, a.rows());
        long starts = (long) a.blocks() * a.rows() + 1;
        check(starts <= a.start().length, "rows of all blocks", starts, "where they start", a.start().length);
        boolean own = start.values() == c.values();
        boolean done = NativeLibrary.multiplySparse(
                bits,
                alpha,
                a.rows(),
                a.columns(),
                a.blocks(),
                a.start(),
                a.entries(),
                a.entries().length,
                b.values(),
                b.at(0),
                b.stride(),
                own ? null : start.values(),
                start.at(0),
                step(start),
                c.values(),
                c.at(0),
                c.stride(),
                c.width());
        if (!done) {
            throw new IndexOutOfBoundsException("a sparse matrix [" + a.rows() + ", " + a.columns()
                    + "] has an entry beyond its columns or its array");
        }
    }

    @Override
    public void multiply(float alpha, Matrix a, Matrix b, Matrix start, Matrix c, int rows) {
        check(a.columns() <= b.rows(), "columns of the left matrix", a.columns(), "rows of the right one", b.rows());
        check(rows <= a.rows(), "rows", rows, "rows of the left matrix", a.rows());
        check(rows <= c.rows(), "rows", rows, "rows of the product", c.rows());
        dense(alpha, rows, a.columns(), false, a, b, start, c);
    }

    @Override
    public void multiplyTransposed(float alpha, Matrix a, Matrix b, Matrix start, Matrix c, int rows) {
        check(c.rows() <= a.columns(), "rows of the product", c.rows(), "columns of the left matrix", a.columns());
        check(rows <= a.rows(), "rows", rows, "rows of the left matrix", a.rows());
        check(rows <= b.rows(), "rows", rows, "rows of the right matrix", b.rows());
        dense(alpha, c.rows(), rows, true, a, b, start, c);
    }

    private void dense(
            float alpha, int rows, int depth, boolean transposed, Matrix a, Matrix b, Matrix start, Matrix c) {
        checkColumns(b, start, c);
        checkStart(start, rows);
        NativeLibrary.multiply(
                bits,
                alpha,
                rows,
                depth,
                transposed,
                a.values(),
                a.at(0),
                a.stride(),
                b.values(),
                b.at(0),
                b.stride(),
                start.values() == c.values() ? null : start.values(),
                start.at(0),
                step(start),
                c.values(),
                c.at(0),
                c.stride(),
                c.width(),
                work);
    }

    @Override
    public void transpose(Matrix a, Matrix t, int rows) {
        Blocks.transpose(a, t, rows);
    }

    @Override
    public void addRows(float alpha, Matrix a, Matrix start, Matrix c, int rows) {
        multiplySparse(alpha, ones.columns(rows), a, start, c);
    }

    /** How far rows are apart that are added: one row serves all. */
    private static int step(Matrix start) {
        return start.rows() == 1 ? 0 : start.stride();
    }

    private static void checkColumns(Matrix b, Matrix start, Matrix c) {
        check(c.width() <= b.width(), "columns of a product", c.columns(), "columns of the right matrix", b.columns());
        check(
                c.width() <= start.width(),
                "columns of a product",
                c.columns(),
                "columns of what is added",
                start.columns());
    }

    private static void checkStart(Matrix start, int rows) {
        check(start.rows() == 1 || rows <= start.rows(), "rows", rows, "rows of what is added", start.rows());
    }

    private static void check(boolean holds, String what, long count, String limit, long most) {
        if (!holds) {
            throw new IndexOutOfBoundsException(count + " " + what + ", but " + most + " " + limit);
        }
    }
}
