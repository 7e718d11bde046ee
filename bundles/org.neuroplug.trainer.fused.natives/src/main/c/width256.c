/* Kernels on vectors of 8 numbers, of which 16 registers hold one each: AVX2. Rows of matrices are whole pairs of them. */
#include "kernels.h"

#include <immintrin.h>
#include <stddef.h>

#define KERNEL __attribute__((target("avx2,fma")))
#define NAMED(name) name##_256
#define WIDTH 8
#include "inline.h"

typedef __m256 vector;

INLINE vector load(const float *from) {
    return _mm256_loadu_ps(from);
}

INLINE void store(float *into, vector x) {
    _mm256_storeu_ps(into, x);
}

INLINE vector broadcast(float x) {
    return _mm256_set1_ps(x);
}

/* x * y + z, rounded once. */
INLINE vector multiply_add(vector x, vector y, vector z) {
    return _mm256_fmadd_ps(x, y, z);
}

#define DENSE_TILES DENSE_TILE(6, 2)
#define DENSE_SHAPES DENSE_SHAPE(6, 2)
#include "sparse.h"
#include "dense.h"
