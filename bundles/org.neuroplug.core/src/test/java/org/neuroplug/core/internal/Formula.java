package org.neuroplug.core.internal;

import java.util.function.DoubleUnaryOperator;
import org.neuroplug.spi.ElementwiseActivation;

/** An activation as a test writes it down; nothing says that its derivative is right. */
public record Formula(DoubleUnaryOperator f, DoubleUnaryOperator slope) implements ElementwiseActivation {
    /** f(x) = a x. */
    public static Formula times(double a) {
        return new Formula(x -> a * x, x -> a);
    }

    @Override
    public double value(double x) {
        return f.applyAsDouble(x);
    }

    @Override
    public double derivative(double x) {
        return slope.applyAsDouble(x);
    }
}
