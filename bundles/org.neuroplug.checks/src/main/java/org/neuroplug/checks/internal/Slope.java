package org.neuroplug.checks.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/**
 * Judges a derivative at one point. It is right when it agrees with a reliable numeric estimate for one of several steps:
 * large ones see past the rounding of the value, small ones past what is near. Where the function has a kink the
 * derivative may be that of either side or, when the value does not jump, anything between them, as sign(0) = 0 is for
 * |x| (Clarke 1975, <em>Generalized gradients and applications</em>).
 */
final class Slope {
    private static final double[] STEPS = {1e-2, 1e-3, 1e-4, 1e-5};

    /** Relative to the point; for functions such as sqrt(|x|) that change ever faster towards 0. */
    private static final double[] TINY_STEPS = {1e-2, 1e-3, 1e-4};

    private final DoubleUnaryOperator f;
    private final double x;
    private final List<Estimate> central = new ArrayList<>();

    private Slope(DoubleUnaryOperator f, double x) {
        this.f = f;
        this.x = x;
    }

    /** What is wrong with a derivative; empty when it is right. */
    static Optional<Fault> judge(DoubleUnaryOperator f, double x, double derivative) {
        return new Slope(f, x).judge(derivative);
    }

    /** The estimate that is right for most functions at most points. */
    static Estimate firstEstimate(DoubleUnaryOperator f, double x) {
        return Estimate.central(f, x, firstStep(x));
    }

    /** Where {@link #firstEstimate} looks at the function. */
    static DoubleStream firstNodes(double x) {
        double h = firstStep(x);
        return DoubleStream.of(x + h, x - h, x + h / 2, x - h / 2, x + h / 4, x - h / 4);
    }

    private static double firstStep(double x) {
        return STEPS[0] * Math.max(1, Math.abs(x));
    }

    /**
     * A wrong derivative.
     *
     * @param ratio how many tolerances it is off
     * @param text the figures: {@code derivative 0.98, numeric 1}
     */
    record Fault(double ratio, String text) {}

    private Optional<Fault> judge(double derivative) {
        for (double step : STEPS) {
            if (agrees(Estimate.central(f, x, step * scale()), derivative)) {
                return Optional.empty();
            }
        }
        List<Estimate> left = sides(-scale());
        List<Estimate> right = sides(scale());
        if (fits(left, derivative) || fits(right, derivative)) {
            return Optional.empty();
        }
        if (central.stream().noneMatch(Estimate::reliable) && x != 0) {
            for (double step : TINY_STEPS) {
                if (agrees(Estimate.central(f, x, step * Math.abs(x)), derivative)) {
                    return Optional.empty();
                }
            }
        }
        return fault(derivative, best(left), best(right));
    }

    private double scale() {
        return Math.max(1, Math.abs(x));
    }

    private boolean agrees(Estimate estimate, double derivative) {
        central.add(estimate);
        return estimate.reliable() && Tolerance.close(estimate.value(), derivative);
    }

    private List<Estimate> sides(double scale) {
        List<Estimate> estimates = new ArrayList<>();
        for (double step : STEPS) {
            estimates.add(Estimate.oneSided(f, x, step * scale));
        }
        return estimates;
    }

    private static boolean fits(List<Estimate> estimates, double derivative) {
        return estimates.stream().anyMatch(e -> e.reliable() && Tolerance.close(e.value(), derivative));
    }

    private static Optional<Estimate> best(List<Estimate> estimates) {
        return estimates.stream()
                .filter(Estimate::reliable)
                .min(Comparator.comparingDouble(e -> e.error() / Tolerance.at(e.value())));
    }

    private Optional<Fault> fault(double derivative, Optional<Estimate> left, Optional<Estimate> right) {
        String given = "derivative " + Words.number(derivative);
        if (left.isPresent() && right.isPresent()) {
            double below = left.get().value();
            double above = right.get().value();
            if (!Tolerance.close(below, above)) {
                boolean between = derivative >= Math.min(below, above) && derivative <= Math.max(below, above);
                return between && !jumps()
                        ? Optional.empty()
                        : Optional.of(new Fault(
                                Math.min(Tolerance.ratio(below, derivative), Tolerance.ratio(above, derivative)),
                                given + ", numeric " + Words.number(below) + " from the left and " + Words.number(above)
                                        + " from the right"));
            }
        }
        Optional<Estimate> numeric = best(central).or(() -> left).or(() -> right);
        return Optional.of(numeric.map(n -> new Fault(
                        Tolerance.ratio(n.value(), derivative), given + ", numeric " + Words.number(n.value())))
                .orElseGet(() -> new Fault(1, given + ", but the value has no slope here that could be measured")));
    }

    /** Whether the value differs between the two sides, each continued to the point. */
    private boolean jumps() {
        double h = STEPS[STEPS.length - 1] * scale();
        return !Tolerance.close(edge(h), edge(-h));
    }

    private double edge(double h) {
        return 3 * f.applyAsDouble(x + h) - 3 * f.applyAsDouble(x + 2 * h) + f.applyAsDouble(x + 3 * h);
    }
}
