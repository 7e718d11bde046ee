package org.neuroplug.checks.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * Compares derivatives with slopes at many points and finds the worst. Most points need one estimate; those that look
 * wrong are judged with care, the most suspicious first.
 */
final class GradientSearch {
    /** So many wrong derivatives are enough to have the worst among them, and a slow function gets its verdict in time. */
    private static final int ENOUGH = 20;

    private final List<Suspect> suspects = new ArrayList<>();
    private int count;

    /**
     * A point at which one estimate did not confirm the derivative.
     *
     * @param ratio how many tolerances it seems to be off; -1 when the estimate said nothing
     */
    private record Suspect(String where, DoubleUnaryOperator f, double x, double derivative, double ratio) {
        Optional<Slope.Fault> judge() {
            return Slope.judge(f, x, derivative);
        }
    }

    /** Adds a derivative at a point of a function. */
    void add(String where, DoubleUnaryOperator f, double x, double derivative) {
        count++;
        Estimate first = Slope.firstEstimate(f, x);
        double ratio = first.reliable() ? Tolerance.ratio(first.value(), derivative) : -1;
        if (ratio < 0 || ratio > 1) {
            suspects.add(new Suspect(where, f, x, derivative, ratio));
        }
    }

    /**
     * The figures when all derivatives are right.
     *
     * @throws Breach with the worst point when one is not
     */
    String text() {
        suspects.sort(Comparator.comparingDouble(Suspect::ratio).reversed());
        double worst = 0;
        String text = "";
        int faults = 0;
        for (Suspect suspect : suspects) {
            Optional<Slope.Fault> fault = suspect.judge();
            faults += fault.isPresent() ? 1 : 0;
            if (fault.isPresent() && fault.get().ratio() > worst) {
                worst = fault.get().ratio();
                text = suspect.where() + ": " + fault.get().text();
            }
            if (faults == ENOUGH) {
                break;
            }
        }
        if (faults > 0) {
            throw new Breach(text);
        }
        return count + " points agree with the slope of the value to " + Tolerance.ABSOLUTE + " + " + Tolerance.RELATIVE
                + " of it";
    }
}
