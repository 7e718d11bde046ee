package org.neuroplug.regularizers.internal;

import java.util.Set;
import org.deeplearning4j.nn.conf.constraint.BaseConstraint;
import org.deeplearning4j.nn.conf.constraint.MinMaxNormConstraint;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Goes a part of the way to weights c(w) whose norm is between two bounds: w ← rate c(w) + (1 - rate) w. DL4J's own constraint has a
 * rate, too, but adds what is left of the norm to the factor of the weights instead of what is left of 1.
 */
public final class NormWithinBounds extends BaseConstraint {
    private static final long serialVersionUID = 1L;

    private double min;
    private double max;
    private double rate;

    /** For Jackson, which sets the rest. */
    NormWithinBounds() {}

    /**
     * A constraint of weights that are not named yet.
     *
     * @param dimensions along which the weights of one output lie
     */
    NormWithinBounds(double min, double max, double rate, int... dimensions) {
        this(null, min, max, rate, dimensions);
    }

    private NormWithinBounds(Set<String> params, double min, double max, double rate, int... dimensions) {
        super(params, dimensions);
        this.min = min;
        this.max = max;
        this.rate = rate;
    }

    @Override
    public void apply(INDArray weights) {
        INDArray kept = weights.mul(1 - rate);
        new MinMaxNormConstraint(min, max, dimensions).apply(weights);
        weights.muli(rate).addi(kept);
    }

    @Override
    public NormWithinBounds clone() {
        return new NormWithinBounds(params, min, max, rate, dimensions);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NormWithinBounds that
                && super.equals(other)
                && min == that.min
                && max == that.max
                && rate == that.rate;
    }

    @Override
    protected boolean canEqual(Object other) {
        return other instanceof NormWithinBounds;
    }

    @Override
    public int hashCode() {
        return super.hashCode() + 31 * Double.hashCode(min) + 961 * Double.hashCode(max) + Double.hashCode(rate);
    }

    @Override
    public String toString() {
        return "NormWithinBounds(min=" + min + ", max=" + max + ", rate=" + rate + ")";
    }
}
