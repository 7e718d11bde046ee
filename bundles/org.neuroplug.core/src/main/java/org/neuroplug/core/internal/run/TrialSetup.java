package org.neuroplug.core.internal.run;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.learning.config.IUpdater;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.data.ImageShape;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.TrainingSpec;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.core.internal.registry.Chosen;
import org.neuroplug.core.internal.registry.PluginRegistry;
import org.neuroplug.spi.ActivationProvider;
import org.neuroplug.spi.ModelContext;
import org.neuroplug.spi.ModelProvider;
import org.neuroplug.spi.OptimizerProvider;
import org.neuroplug.spi.Trainer;

/**
 * The plug-ins of one trial, taken from the registry when the trial starts and kept to its end, whatever is replaced
 * meanwhile; and the model they make together.
 */
final class TrialSetup implements ModelContext {
    private final PluginRegistry registry;
    private final Dataset dataset;
    private final long seed;
    private final Chosen<ActivationProvider> compared;
    private final Chosen<OptimizerProvider> optimizer;
    private final Chosen<ModelProvider> model;
    private final Chosen<Trainer> trainer;
    private final Set<PluginIdentity> used = new LinkedHashSet<>();

    TrialSetup(PluginRegistry registry, ExperimentSpec spec, Arm arm, long seed, Dataset dataset) {
        this.registry = registry;
        this.dataset = dataset;
        this.seed = seed;
        this.compared = registry.activation(arm.activation());
        this.optimizer = optimizer(registry, arm.optimizer(), spec.training());
        this.model = registry.model(spec.model());
        this.trainer = registry.trainer(spec.training().trainer());
        used.addAll(List.of(compared.identity(), optimizer.identity(), model.identity(), trainer.identity()));
    }

    /** The optimizer with the experiment's learning rate, when it sets one. */
    static Chosen<OptimizerProvider> optimizer(PluginRegistry registry, PluginChoice choice, TrainingSpec training) {
        if (training.learningRate().isEmpty() || choice.settings().containsKey(OptimizerProvider.LEARNING_RATE)) {
            return registry.optimizer(choice);
        }
        return registry.optimizer(choice.with(
                OptimizerProvider.LEARNING_RATE, training.learningRate().getAsDouble()));
    }

    /** The network of the trial. */
    MultiLayerConfiguration configuration() {
        return model.make((provider, settings) -> provider.create(settings, this));
    }

    Chosen<Trainer> trainer() {
        return trainer;
    }

    Chosen<ActivationProvider> compared() {
        return compared;
    }

    Chosen<OptimizerProvider> chosenOptimizer() {
        return optimizer;
    }

    Chosen<ModelProvider> model() {
        return model;
    }

    /** Every plug-in that took part; complete once {@link #configuration} was made. */
    List<PluginIdentity> plugins() {
        return List.copyOf(used);
    }

    @Override
    public int features() {
        return dataset.width();
    }

    @Override
    public int classes() {
        return dataset.classes().size();
    }

    @Override
    public Optional<ImageShape> imageShape() {
        return dataset.imageShape();
    }

    @Override
    public IActivation activation(String choice) {
        Chosen<ActivationProvider> chosen = choice.equals(ExperimentSpec.COMPARED) ? compared : named(choice);
        used.add(chosen.identity());
        return chosen.make(ActivationProvider::create);
    }

    private Chosen<ActivationProvider> named(String choice) {
        try {
            return registry.activation(PluginChoice.parse(choice));
        } catch (InvalidInputException e) {
            throw new InvalidInputException(model.words() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public IUpdater optimizer() {
        return optimizer.make(OptimizerProvider::create);
    }

    @Override
    public long seed() {
        return seed;
    }
}
