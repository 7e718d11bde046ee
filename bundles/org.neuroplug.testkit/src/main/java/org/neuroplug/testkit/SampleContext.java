package org.neuroplug.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.learning.config.IUpdater;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.data.ImageShape;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.spi.ElementwiseOptimizer;
import org.neuroplug.spi.InitializerProvider;
import org.neuroplug.spi.ModelContext;
import org.neuroplug.spi.UpdaterElementwise;

/** A trial that compares tanh, trains by momentum and remembers what the model asked for. */
final class SampleContext implements ModelContext {
    private final ImageShape image;
    private final int classes;
    private final long seed;
    private final Momentum momentum = new Momentum();
    private final List<String> activations = new ArrayList<>();
    private int optimizers;

    SampleContext(ImageShape image, int classes, long seed) {
        this.image = image;
        this.classes = classes;
        this.seed = seed;
    }

    @Override
    public int features() {
        return image.size();
    }

    @Override
    public int classes() {
        return classes;
    }

    @Override
    public Optional<ImageShape> imageShape() {
        return Optional.of(image);
    }

    @Override
    public IActivation activation(String choice) {
        activations.add(choice);
        return switch (choice) {
            case ExperimentSpec.COMPARED, "tanh" -> new ActivationTanH();
            case "linear" -> new ActivationIdentity();
            default -> throw InvalidInputException.unknown(
                    "activation", choice, List.of(ExperimentSpec.COMPARED, "tanh", "linear"));
        };
    }

    /** Whichever it is, as {@code glorot_uniform}: there is no workbench that could have others. */
    @Override
    public IWeightInit initializer(String choice) {
        return ModelContext.super.initializer(InitializerProvider.DEFAULT);
    }

    @Override
    public IUpdater optimizer() {
        optimizers++;
        return new UpdaterElementwise("momentum", 0.05, momentum);
    }

    @Override
    public long seed() {
        return seed;
    }

    /** How often the optimizer was asked for. */
    int optimizers() {
        return optimizers;
    }

    /** Whether the activation that is compared was asked for. */
    boolean compared() {
        return activations.contains(ExperimentSpec.COMPARED);
    }

    /** From now on the optimizer changes no weights. */
    void stopLearning() {
        momentum.rate = 0;
    }

    private static final class Momentum implements ElementwiseOptimizer {
        private float rate = 0.05f;

        @Override
        public int slots() {
            return 1;
        }

        @Override
        public void update(float[] gradient, float[][] state, int from, int to, long step) {
            for (int i = from; i < to; i++) {
                state[0][i] = 0.9f * state[0][i] + gradient[i];
                gradient[i] = rate * state[0][i];
            }
        }
    }
}
