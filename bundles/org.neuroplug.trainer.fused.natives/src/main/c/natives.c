/*
 * What NativeLibrary.java calls. Arrays are used where they lie, without copies: from pin to unpin the garbage collector waits, so
 * nothing else is done between them than one product. Shapes have been checked by NativeKernels.java.
 */
#include "kernels.h"

#include <jni.h>
#include <stddef.h>

#define CALLED(name) Java_org_neuroplug_trainer_fused_internal_kernel_NativeLibrary_##name

/* An array of Java's; null where it is not needed. */
typedef struct {
    jarray array;
    jint release;
    void *at;
} pinned;

static void unpin(JNIEnv *env, pinned *arrays, int count) {
    while (count-- > 0) {
        if (arrays[count].at != NULL) {
            (*env)->ReleasePrimitiveArrayCritical(env, arrays[count].array, arrays[count].at, arrays[count].release);
        }
    }
}

/* All or none; where the JVM has no memory for a copy, which others than HotSpot may make, it throws. */
static int pin(JNIEnv *env, pinned *arrays, int count) {
    for (int i = 0; i < count; i++) {
        if (arrays[i].array != NULL) {
            arrays[i].at = (*env)->GetPrimitiveArrayCritical(env, arrays[i].array, NULL);
            if (arrays[i].at == NULL) {
                unpin(env, arrays, i);
                return 0;
            }
        }
    }
    return 1;
}

static matrix matrix_in(const pinned *array, jint at, jint stride) {
    return (matrix) {(float *) array->at + at, stride};
}

/* Bits of the widest vectors for which there are kernels that this processor, and its system, can run; 0 for none. */
JNIEXPORT jint JNICALL CALLED(widest)(JNIEnv *env, jclass type) {
    (void) env;
    (void) type;
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx512f")) {
        return 512;
    }
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") ? 256 : 0;
}

/* start is null where c is its own. */
JNIEXPORT jboolean JNICALL CALLED(multiplySparse)(JNIEnv *env, jclass type, jint bits, jfloat alpha, jint rows, jint columns, jint blocks,
    jintArray starts, jlongArray entries, jint held, jfloatArray b, jint bAt, jint bStride, jfloatArray start, jint startAt,
    jint startStride, jfloatArray c, jint cAt, jint cStride, jint width) {
    (void) type;
    pinned all[] = {{starts, JNI_ABORT, NULL}, {entries, JNI_ABORT, NULL}, {b, JNI_ABORT, NULL}, {start, JNI_ABORT, NULL}, {c, 0, NULL}};
    if (!pin(env, all, 5)) {
        return JNI_TRUE;
    }
    sparse_matrix a = {rows, columns, blocks, all[0].at, all[1].at, held};
    matrix right = matrix_in(&all[2], bAt, bStride);
    matrix into = matrix_in(&all[4], cAt, cStride);
    matrix from = start == NULL ? into : matrix_in(&all[3], startAt, startStride);
    sparse_product *product = bits == 512 ? sparse_product_512 : sparse_product_256;
    int done = product(alpha, &a, right, from, into, width);
    unpin(env, all, 5);
    return done ? JNI_TRUE : JNI_FALSE;
}

/* start is null where c is its own; a is transposed where its rows' numbers are not side by side. */
JNIEXPORT void JNICALL CALLED(multiply)(JNIEnv *env, jclass type, jint bits, jfloat alpha, jint rows, jint depth, jboolean transposed,
    jfloatArray a, jint aAt, jint aStride, jfloatArray b, jint bAt, jint bStride, jfloatArray start, jint startAt, jint startStride,
    jfloatArray c, jint cAt, jint cStride, jint width, jfloatArray work) {
    (void) type;
    pinned all[] = {{a, JNI_ABORT, NULL}, {b, JNI_ABORT, NULL}, {start, JNI_ABORT, NULL}, {c, 0, NULL}, {work, JNI_ABORT, NULL}};
    if (!pin(env, all, 5)) {
        return;
    }
    left_matrix left = {(float *) all[0].at + aAt, transposed ? 1 : aStride, transposed ? aStride : 1};
    matrix right = matrix_in(&all[1], bAt, bStride);
    matrix into = matrix_in(&all[3], cAt, cStride);
    matrix from = start == NULL ? into : matrix_in(&all[2], startAt, startStride);
    float *line = (float *) (((uintptr_t) all[4].at + 63) & ~(uintptr_t) 63);
    dense_product *product = bits == 512 ? dense_product_512 : dense_product_256;
    product(alpha, rows, depth, left, right, from, into, width, line);
    unpin(env, all, 5);
}
