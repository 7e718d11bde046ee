package org.neuroplug.checks.internal;

/**
 * How far two numbers may be apart that should be the same: {@value #ABSOLUTE} plus {@value #RELATIVE} of what is wanted.
 * Numeric derivatives in double precision are good to 1e-9 and float32 has 7 digits, of which a formula of a few steps
 * loses one or two; a formula that is wrong differs by far more. Derivatives that are nearly right train nearly as well,
 * so that a tighter tolerance would reject roundings and find no mistakes.
 */
final class Tolerance {
    static final double ABSOLUTE = 1e-5;
    static final double RELATIVE = 1e-4;

    private Tolerance() {}

    static double at(double want) {
        return ABSOLUTE + RELATIVE * Math.abs(want);
    }

    /** How many tolerances apart; above 1 is too far, NaN counts as infinitely far. */
    static double ratio(double want, double got) {
        double ratio = Math.abs(want - got) / at(want);
        return Double.isNaN(ratio) ? want == got ? 0 : Double.POSITIVE_INFINITY : ratio;
    }

    static boolean close(double want, double got) {
        return ratio(want, got) <= 1;
    }
}
