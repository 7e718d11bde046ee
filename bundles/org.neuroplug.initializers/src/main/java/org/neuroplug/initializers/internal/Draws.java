package org.neuroplug.initializers.internal;

import java.util.random.RandomGenerator;
import org.neuroplug.spi.Initializer;

/** Distributions of weights that do not depend on each other. */
final class Draws {
    /** Where truncated normal numbers end, in standard deviations. */
    static final double CUT = 2;

    /** The standard deviation of a standard normal number that is drawn again beyond two deviations. */
    static final double CUT_DEVIATION = 0.87962566103423978;

    private Draws() {}

    /** Where a number comes from. */
    interface Source {
        double next(RandomGenerator random);
    }

    static Source uniform(double low, double high) {
        return random -> low + (high - low) * random.nextDouble();
    }

    static Source normal(double mean, double deviation) {
        return random -> mean + deviation * random.nextGaussian();
    }

    /** Normal, but drawn again where it would be more than two deviations away. */
    static Source truncated(double mean, double deviation) {
        return random -> {
            double number = random.nextGaussian();
            while (Math.abs(number) > CUT) {
                number = random.nextGaussian();
            }
            return mean + deviation * number;
        };
    }

    /** All weights from one source. */
    static Initializer all(Source source) {
        return (weights, shape, random) -> {
            for (int i = 0; i < weights.length; i++) {
                weights[i] = (float) source.next(random);
            }
        };
    }
}
