/* What the kernels need of a compiler: Java's headers, the C library's, and functions for instructions that are chosen when they run. */
#include <immintrin.h>
#include <jni.h>
#include <stdint.h>
#include <string.h>

__attribute__((target("avx512f"))) __m512 wide(jfloat x) {
    return _mm512_set1_ps(x);
}

__attribute__((target("avx2,fma"))) __m256 narrow(jfloat x) {
    __builtin_cpu_init();
    return _mm256_set1_ps(__builtin_cpu_supports("avx512f") ? x : 0);
}
