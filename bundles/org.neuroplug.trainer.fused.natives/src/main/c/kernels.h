/* What the kernels share: matrices in arrays of Java's, and a set of kernels for each width of vectors. */
#ifndef NEUROPLUG_KERNELS_H
#define NEUROPLUG_KERNELS_H

#include <stdint.h>

/* Rows of b whose products are summed at once in a dense product: part of the algebra, as in Blocks.java. */
#define DEPTH 256

/* Strips of b that are copied at once, and numbers in a row of the widest. */
#define STRIPS 7
#define STRIP 64

/* A matrix: its first number, and how far its rows are apart; 0 where one row serves all. */
typedef struct {
    float *at;
    int64_t stride;
} matrix;

/* A sparse matrix as in SparseMatrix.java, and how many entries its array holds. */
typedef struct {
    int32_t rows, columns, blocks;
    const int32_t *start;
    const int64_t *entries;
    int32_t held;
} sparse_matrix;

/* The left matrix of a dense product: number p of row r is at r * row + p * step, of which one is 1: row where it is transposed. */
typedef struct {
    const float *at;
    int64_t row, step;
} left_matrix;

/* c = start + alpha * a * b; false, and c half done, where a's indices point out of its arrays or out of b. */
typedef int sparse_product(float alpha, const sparse_matrix *a, matrix b, matrix start, matrix c, int width);

/* c = start + alpha * a * b for a [rows, depth], and with more to read behind its last row; work holds STRIPS * DEPTH * STRIP numbers. */
typedef void dense_product(
    float alpha, int rows, int depth, left_matrix a, matrix b, matrix start, matrix c, int width, float *work);

sparse_product sparse_product_256, sparse_product_512;
dense_product dense_product_256, dense_product_512;

/* A matrix from one of its numbers on. */
static inline matrix part(matrix all, int64_t row, int64_t column) {
    return (matrix) {all.at + row * all.stride + column, all.stride};
}

#endif
