/*
 * Products of dense matrices, in blocks of DEPTH rows of b:
 *
 *   c[r, :] = start[r, :] + alpha * sum over p of a[r, p] * b[p, :]
 *
 * Sums are taken in the order of p with one rounding for each product and sum. They begin with start where alpha is 1, otherwise
 * with zero, and alpha times the sum of a block is added then: the order of DenseProduct.java, and so are the bits. From the
 * second block on, c is its own start. Columns are cut into strips, which are copied first so that their rows follow each other, and
 * strips are multiplied tile by tile, whose sums stay in registers.
 */

/* rows x vectors sums, of which count rows are wanted. */
INLINE void dense_sums(const int rows, const int vectors, const int transposed, float alpha, int count, left_matrix a,
    const float *strip, int depth, matrix start, matrix c) {
    int64_t at[12];
    const float *left[12];
    vector sum[12][4];
    UNROLL for (int r = 0; r < rows; r++) {
        at[r] = r < count ? r : count - 1;
        left[r] = a.at + (transposed ? r : at[r] * a.row);
        UNROLL for (int v = 0; v < vectors; v++) {
            sum[r][v] = alpha == 1 ? load(start.at + at[r] * start.stride + v * WIDTH) : broadcast(0);
        }
    }
    for (int p = 0; p < depth; p++, strip += vectors * WIDTH) {
        vector right[4];
        UNROLL for (int v = 0; v < vectors; v++) {
            right[v] = load(strip + v * WIDTH);
        }
        UNROLL for (int r = 0; r < rows; r++) {
            vector x = broadcast(left[r][transposed ? p * a.step : p]);
            UNROLL for (int v = 0; v < vectors; v++) {
                sum[r][v] = multiply_add(x, right[v], sum[r][v]);
            }
        }
    }
    if (alpha != 1) {
        vector x = broadcast(alpha);
        UNROLL for (int r = 0; r < rows; r++) {
            UNROLL for (int v = 0; v < vectors; v++) {
                sum[r][v] = multiply_add(x, sum[r][v], load(start.at + at[r] * start.stride + v * WIDTH));
            }
        }
    }
    /* Rows that nobody wants go to where the last one is written over them. */
    UNROLL for (int r = rows - 1; r >= 0; r--) {
        UNROLL for (int v = 0; v < vectors; v++) {
            store(c.at + at[r] * c.stride + v * WIDTH, sum[r][v]);
        }
    }
}

typedef void dense_tile(float alpha, int count, left_matrix a, const float *strip, int depth, matrix start, matrix c);

/* A shape of tiles, for the left matrix as it lies and for a transposed one, in functions of their own: so sums stay in registers. */
#define DENSE_TILE(ROWS, VECTORS)                                                                                  \
    TILE void rows_##ROWS##x##VECTORS(                                                                             \
        float alpha, int count, left_matrix a, const float *strip, int depth, matrix start, matrix c) {            \
        dense_sums(ROWS, VECTORS, 0, alpha, count, a, strip, depth, start, c);                                     \
    }                                                                                                              \
    TILE void columns_##ROWS##x##VECTORS(                                                                          \
        float alpha, int count, left_matrix a, const float *strip, int depth, matrix start, matrix c) {            \
        dense_sums(ROWS, VECTORS, 1, alpha, count, a, strip, depth, start, c);                                     \
    }
DENSE_TILES

#define DENSE_SHAPE(ROWS, VECTORS) {ROWS, VECTORS * WIDTH, rows_##ROWS##x##VECTORS, columns_##ROWS##x##VECTORS}
typedef struct {
    int rows, width;
    dense_tile *by_rows, *by_columns;
} dense_shape;
static const dense_shape SHAPES[] = {DENSE_SHAPES};

/* Copies strips of b one after the other, reading b row by row. */
TILE void pack(int width, matrix b, int depth, int strips, float *work) {
    for (int p = 0; p < depth; p++) {
        const float *from = b.at + p * b.stride;
        for (int strip = 0; strip < strips; strip++) {
            float *into = work + (int64_t) (strip * depth + p) * width;
            for (int i = 0; i < width; i += WIDTH, from += WIDTH) {
                store(into + i, load(from));
            }
        }
    }
}

/* A block of b, as many columns as are left for a shape; gives how many. */
static int dense_columns(const dense_shape *shape, float alpha, int rows, int depth, left_matrix a, matrix b, matrix start, matrix c,
    int width, float *work) {
    dense_tile *tile = a.row == 1 ? shape->by_columns : shape->by_rows;
    int column = 0;
    while (column + shape->width <= width) {
        int strips = (width - column) / shape->width;
        strips = strips < STRIPS ? strips : STRIPS;
        pack(shape->width, part(b, 0, column), depth, strips, work);
        for (int strip = 0; strip < strips; strip++, column += shape->width) {
            const float *right = work + (int64_t) strip * depth * shape->width;
            for (int row = 0; row < rows; row += shape->rows) {
                left_matrix some = {a.at + row * a.row, a.row, a.step};
                int count = rows - row < shape->rows ? rows - row : shape->rows;
                tile(alpha, count, some, right, depth, part(start, row, column), part(c, row, column));
            }
        }
    }
    return column;
}

void NAMED(dense_product)(
    float alpha, int rows, int depth, left_matrix a, matrix b, matrix start, matrix c, int width, float *work) {
    for (int p = 0; p < depth; p += DEPTH) {
        int some = depth - p < DEPTH ? depth - p : DEPTH;
        left_matrix left = {a.at + p * a.step, a.row, a.step};
        matrix from = p == 0 ? start : c;
        int column = 0;
        for (size_t i = 0; i < sizeof SHAPES / sizeof *SHAPES; i++) {
            column += dense_columns(&SHAPES[i], alpha, rows, some, left, part(b, p, column), part(from, 0, column),
                part(c, 0, column), width - column, work);
        }
    }
}
