package org.neuroplug.checks.internal;

import java.util.Arrays;

/** Arrays that are the same to the last bit; NaN is the same as NaN. */
final class Bits {
    private Bits() {}

    static boolean same(float[] a, float[] b) {
        return Arrays.equals(a, b);
    }

    static boolean same(double[] a, double[] b) {
        return Arrays.equals(a, b);
    }

    /** Nearly the same, as the same formula gives when it is computed in another order. */
    static boolean close(double[] a, double[] b) {
        for (int i = 0; i < a.length; i++) {
            if (!Tolerance.close(a[i], b[i])) {
                return false;
            }
        }
        return true;
    }
}
