package org.neuroplug.spi;

import java.util.random.RandomGenerator;
import org.osgi.annotation.versioning.ConsumerType;

/** Plug-in contract, the easy way: draws the first weights of a layer. Stateless: several trials ask one instance at once. */
@ConsumerType
@FunctionalInterface
public interface Initializer {
    /**
     * Draws all weights of a layer.
     *
     * @param weights {@code [shape.rows(), shape.columns()]}, row by row; to be filled
     * @param random depends on the trial's seed and the layers before, and on nothing else
     */
    void draw(float[] weights, WeightShape shape, RandomGenerator random);
}
