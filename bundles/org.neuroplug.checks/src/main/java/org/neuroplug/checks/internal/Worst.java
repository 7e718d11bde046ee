package org.neuroplug.checks.internal;

/** Remembers where float32 is farthest from double precision. */
final class Worst {
    /** Rounding may carry what is this close to the end of float32 over it. */
    private static final double LARGEST = Float.MAX_VALUE * (1 - Tolerance.RELATIVE);

    private double ratio;
    private double difference;
    private String text = "";

    /**
     * Adds a point.
     *
     * @param where the point, in words
     * @param what the quantity, in words
     * @param want in double precision
     * @param got in float32
     */
    void add(String where, String what, double want, double got) {
        double here = overflows(want, got) ? 0 : Tolerance.ratio(want, got);
        if (here > ratio) {
            ratio = here;
            difference = Math.abs(want - got);
            text = where + ": float32 " + what + " " + Words.number(got) + ", double " + Words.number(want);
        }
    }

    private static boolean overflows(double want, double got) {
        return Math.abs(want) > LARGEST && Double.isInfinite(got) && Math.signum(got) == Math.signum(want)
                || Double.isNaN(want);
    }

    /** The figures when every point was near enough. */
    String text(int count) {
        if (ratio > 1) {
            throw new Breach(text);
        }
        return count + " points, " + (ratio == 0 ? "all equal" : "worst difference " + Words.number(difference));
    }
}
