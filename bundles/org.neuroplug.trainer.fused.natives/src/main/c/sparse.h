/*
 * A sparse matrix by a dense one, block by block of a's columns:
 *
 *   c[row, :] = start[row, :] + sum over p of (alpha * value[p]) * b[column[p], :]
 *
 * for the entries p of that row and block, in their order, with one rounding for each product and sum. That is the order of
 * SparseTiles.java, and so are the bits. As many columns as fit into registers are summed there, while the rows of b pass by. From
 * the second block on, c is its own start; a row without entries is left alone then.
 *
 * Indices come from arrays that Java has not looked through, which would take as long as what is gained here: so each is checked
 * where it is read.
 */
#include <string.h>

/* Vectors of sums: with the factor, what 16 registers hold. A layer of 200 units has 13 of the wide ones. */
#define MOST 13

static inline float value_of(int64_t entry) {
    uint32_t bits = (uint32_t) ((uint64_t) entry >> 32);
    float value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

/* A block of a, some vectors of columns. */
INLINE int sparse_block(
    const int vectors, float alpha, const sparse_matrix *a, int block, matrix b, matrix start, matrix c) {
    const int32_t *starts = a->start + (int64_t) block * a->rows;
    int32_t to = starts[0];
    if (to < 0) {
        return 0;
    }
    for (int row = 0; row < a->rows; row++) {
        int32_t p = to;
        to = starts[row + 1];
        if (to < p || to > a->held) {
            return 0;
        }
        if (p == to && start.at == c.at) {
            continue;
        }
        vector sum[MOST];
        const float *first = start.at + row * start.stride;
        UNROLL for (int i = 0; i < vectors; i++) {
            sum[i] = load(first + i * WIDTH);
        }
        for (; p < to; p++) {
            uint32_t column = (uint32_t) a->entries[p];
            if (column >= (uint32_t) a->columns) {
                return 0;
            }
            const float *right = b.at + column * b.stride;
            vector x = broadcast(alpha * value_of(a->entries[p]));
            UNROLL for (int i = 0; i < vectors; i++) {
                sum[i] = multiply_add(x, load(right + i * WIDTH), sum[i]);
            }
        }
        float *into = c.at + row * c.stride;
        UNROLL for (int i = 0; i < vectors; i++) {
            store(into + i * WIDTH, sum[i]);
        }
    }
    return 1;
}

/* A function for each number of vectors, so that the sums of each stay in registers. */
#define SPARSE_TILE(VECTORS)                                                                                       \
    TILE int sparse_##VECTORS(float alpha, const sparse_matrix *a, int block, matrix b, matrix start, matrix c) { \
        return sparse_block(VECTORS, alpha, a, block, b, start, c);                                                \
    }
SPARSE_TILE(1)
SPARSE_TILE(2)
SPARSE_TILE(3)
SPARSE_TILE(4)
SPARSE_TILE(5)
SPARSE_TILE(6)
SPARSE_TILE(7)
SPARSE_TILE(8)
SPARSE_TILE(9)
SPARSE_TILE(10)
SPARSE_TILE(11)
SPARSE_TILE(12)
SPARSE_TILE(13)

typedef int sparse_tile(float alpha, const sparse_matrix *a, int block, matrix b, matrix start, matrix c);
static sparse_tile *const SPARSE_TILES[MOST] = {sparse_1, sparse_2, sparse_3, sparse_4, sparse_5, sparse_6, sparse_7,
    sparse_8, sparse_9, sparse_10, sparse_11, sparse_12, sparse_13};

int NAMED(sparse_product)(float alpha, const sparse_matrix *a, matrix b, matrix start, matrix c, int width) {
    for (int block = 0; block < a->blocks; block++) {
        matrix from = block == 0 ? start : c;
        for (int column = 0; column < width; column += MOST * WIDTH) {
            int left = (width - column) / WIDTH;
            sparse_tile *tile = SPARSE_TILES[(left < MOST ? left : MOST) - 1];
            if (!tile(alpha, a, block, part(b, 0, column), part(from, 0, column), part(c, 0, column))) {
                return 0;
            }
        }
    }
    return 1;
}
