package org.neuroplug.api.plugin;

/** Numbers as people write them. */
final class Numbers {
    private Numbers() {}

    /** The shortest text that reads back as the same double, whole numbers without a fraction: {@code 1}, {@code 0.3}. */
    static String plain(double x) {
        return x == Math.rint(x) && Math.abs(x) < 1e15 ? Long.toString((long) x) : Double.toString(x);
    }
}
