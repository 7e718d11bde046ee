package org.neuroplug.losses.internal;

/** The loss of one prediction p for one target t, which is 1 or 0. Stateless. */
interface OutputLoss {
    double value(double p, double t);

    /** dL/dp. */
    double slope(double p, double t);
}
