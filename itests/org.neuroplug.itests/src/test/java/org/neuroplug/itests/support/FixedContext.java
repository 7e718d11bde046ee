package org.neuroplug.itests.support;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.learning.config.IUpdater;
import org.neuroplug.api.data.ImageShape;
import org.neuroplug.spi.ModelContext;

/**
 * What a model of MNIST's shape is made for.
 *
 * @param activations by the text in the model's settings
 * @param optimizers makes optimizers
 */
public record FixedContext(Function<String, IActivation> activations, Supplier<IUpdater> optimizers)
        implements ModelContext {
    @Override
    public int features() {
        return 28 * 28;
    }

    @Override
    public int classes() {
        return 10;
    }

    @Override
    public Optional<ImageShape> imageShape() {
        return Optional.of(new ImageShape(28, 28, 1));
    }

    @Override
    public IActivation activation(String choice) {
        return activations.apply(choice);
    }

    @Override
    public IUpdater optimizer() {
        return optimizers.get();
    }

    @Override
    public long seed() {
        return 1;
    }
}
