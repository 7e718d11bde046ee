/* Kernels on vectors of 16 numbers, of which 32 registers hold one each: AVX-512. */
#include "kernels.h"

#include <immintrin.h>
#include <stddef.h>

#define KERNEL __attribute__((target("avx512f")))
#define NAMED(name) name##_512
#define WIDTH 16
#include "inline.h"

typedef __m512 vector;

INLINE vector load(const float *from) {
    return _mm512_loadu_ps(from);
}

INLINE void store(float *into, vector x) {
    _mm512_storeu_ps(into, x);
}

INLINE vector broadcast(float x) {
    return _mm512_set1_ps(x);
}

/* x * y + z, rounded once. */
INLINE vector multiply_add(vector x, vector y, vector z) {
    return _mm512_fmadd_ps(x, y, z);
}

#define DENSE_TILES DENSE_TILE(5, 4) DENSE_TILE(8, 2) DENSE_TILE(12, 1)
#define DENSE_SHAPES DENSE_SHAPE(5, 4), DENSE_SHAPE(8, 2), DENSE_SHAPE(12, 1)
#include "sparse.h"
#include "dense.h"
