package org.neuroplug.losses.internal;

/** Targets of hinge losses. */
final class Sign {
    private Sign() {}

    /** 1 for a target of 1, -1 for one of 0. */
    static double of(double target) {
        return 2 * target - 1;
    }
}
