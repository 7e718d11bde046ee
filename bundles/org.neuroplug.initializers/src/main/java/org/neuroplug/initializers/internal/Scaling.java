package org.neuroplug.initializers.internal;

import org.neuroplug.spi.Initializer;
import org.neuroplug.spi.WeightShape;

/**
 * Weights whose variance is scale over the number of inputs, outputs or their mean, so that sums are neither larger nor smaller than inputs.
 *
 * @param scale greater than 0
 * @param mode which number
 * @param distribution of the weights
 */
record Scaling(double scale, Mode mode, Distribution distribution) {
    /** What the variance is divided by. */
    enum Mode {
        FAN_IN {
            @Override
            double of(WeightShape shape) {
                return shape.fanIn();
            }
        },
        FAN_OUT {
            @Override
            double of(WeightShape shape) {
                return shape.fanOut();
            }
        },
        FAN_AVG {
            @Override
            double of(WeightShape shape) {
                return (shape.fanIn() + shape.fanOut()) / 2;
            }
        };

        abstract double of(WeightShape shape);
    }

    /** How weights spread. */
    enum Distribution {
        /** Between ±sqrt(3) deviations. */
        UNIFORM,
        /** Normal, drawn again beyond two deviations, and widened to keep its variance. */
        TRUNCATED_NORMAL,
        /** Normal. */
        UNTRUNCATED_NORMAL
    }

    Initializer initializer() {
        return (weights, shape, random) -> {
            double deviation = Math.sqrt(scale / mode.of(shape));
            Draws.all(source(deviation)).draw(weights, shape, random);
        };
    }

    private Draws.Source source(double deviation) {
        return switch (distribution) {
            case UNIFORM -> Draws.uniform(-Math.sqrt(3) * deviation, Math.sqrt(3) * deviation);
            case TRUNCATED_NORMAL -> Draws.truncated(0, deviation / Draws.CUT_DEVIATION);
            case UNTRUNCATED_NORMAL -> Draws.normal(0, deviation);
        };
    }
}
