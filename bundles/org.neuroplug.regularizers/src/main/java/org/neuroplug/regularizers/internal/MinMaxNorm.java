package org.neuroplug.regularizers.internal;

import java.util.List;
import org.deeplearning4j.nn.conf.constraint.MinMaxNormConstraint;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.spi.Regularizer;
import org.neuroplug.spi.RegularizerProvider;
import org.osgi.service.component.annotations.Component;

/** Weights of an output whose norm is brought between two bounds, or a part of the way there, after each step. */
@Component
@Plugin(name = "min_max_norm", description = "weights of each output have a norm between two bounds")
@Formula(text = "w (rate n + (1 - rate) |w|) / |w|, n the norm |w| within [min, max]", source = "Keras 3, MinMaxNorm")
public final class MinMaxNorm implements RegularizerProvider {
    private static final Parameter MIN = Parameter.real("min", 0, Range.atLeast(0), "the smallest norm");
    private static final Parameter MAX = Parameter.real("max", 1, Range.above(0), "the largest norm");
    private static final Parameter RATE = Parameter.real(
            "rate", 1, Range.between(0, 1), "part of the way to that norm that each step goes; 1 for all of it");

    @Override
    public List<Parameter> parameters() {
        return List.of(MIN, MAX, RATE);
    }

    @Override
    public Regularizer create(Hyperparameters settings, int... incoming) {
        double min = settings.real(MIN.name());
        double max = settings.real(MAX.name());
        if (min > max) {
            throw new InvalidInputException(
                    "regularizer min_max_norm: min must be at most max, were " + min + " and " + max);
        }
        double rate = settings.real(RATE.name());
        return Regularizer.ofConstraints(
                rate == 1
                        ? new MinMaxNormConstraint(min, max, incoming)
                        : new NormWithinBounds(min, max, rate, incoming));
    }
}
