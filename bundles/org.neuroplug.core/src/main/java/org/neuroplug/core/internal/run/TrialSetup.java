package org.neuroplug.core.internal.run;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
import org.neuroplug.core.internal.registry.HeldPlugins;
import org.neuroplug.core.internal.saved.PluginParts;
import org.neuroplug.spi.ActivationProvider;
import org.neuroplug.spi.GuidedUpdater;
import org.neuroplug.spi.ModelContext;
import org.neuroplug.spi.ModelProvider;
import org.neuroplug.spi.OptimizerProvider;
import org.neuroplug.spi.Schedule;
import org.neuroplug.spi.Trainer;

/**
 * The plug-ins of one trial, taken when the trial starts and held to its end, whatever is replaced meanwhile; and the
 * model they make together.
 */
final class TrialSetup implements ModelContext {
    private final HeldPlugins plugins;
    private final Dataset dataset;
    private final long seed;
    private final Chosen<ActivationProvider> compared;
    private final Chosen<OptimizerProvider> optimizer;
    private final Chosen<ModelProvider> model;
    private final TrainerChoice wanted;
    private final TrainingSpec how;
    private final Schedule schedule;
    private final PluginParts parts = new PluginParts();
    private final Set<PluginIdentity> used = new LinkedHashSet<>();
    private final Set<PluginIdentity> shadowed = new LinkedHashSet<>();
    private final Set<String> faults = new LinkedHashSet<>();
    private Optional<TrainerChoice> training = Optional.empty();

    /** @param trainRows rows that are trained on */
    TrialSetup(HeldPlugins plugins, ExperimentSpec spec, Arm arm, long seed, Dataset dataset, int trainRows) {
        this.plugins = plugins;
        this.dataset = dataset;
        this.seed = seed;
        this.how = spec.training(arm);
        this.compared = plugins.activation(spec.activation(arm));
        this.optimizer = optimizer(plugins, spec.optimizer(arm), how.learningRate());
        this.model = plugins.model(spec.model(arm));
        this.wanted = TrainerChoice.of(plugins, how.trainer());
        List.of(compared, optimizer, model).forEach(this::takesPart);
        this.schedule = how.isScheduled()
                ? new ScheduleSpan(plugins, how.epochs(), stepsPerEpoch(trainRows), this::takesPart)
                        .make(how.schedule())
                : Schedule.CONSTANT;
    }

    private int stepsPerEpoch(int trainRows) {
        return (trainRows + how.batch() - 1) / how.batch();
    }

    private void takesPart(Chosen<?> plugin) {
        used.add(plugin.identity());
        shadowed.addAll(plugin.shadowed());
        plugin.quarantine().ifPresent(fault -> faults.add(plugin.words() + ": " + fault));
    }

    /** The optimizer with the experiment's learning rate, when it sets one. */
    static Chosen<OptimizerProvider> optimizer(HeldPlugins plugins, PluginChoice choice, OptionalDouble rate) {
        if (rate.isEmpty() || choice.settings().containsKey(OptimizerProvider.LEARNING_RATE)) {
            return plugins.optimizer(choice);
        }
        return plugins.optimizer(choice.with(OptimizerProvider.LEARNING_RATE, rate.getAsDouble()));
    }

    /** The network of the trial; with it the trainer is settled. */
    MultiLayerConfiguration configuration() {
        MultiLayerConfiguration network = model.make((provider, settings) -> provider.create(settings, this));
        TrainerChoice choice = wanted.training(plugins, network);
        takesPart(choice.trainer());
        training = Optional.of(choice);
        new GuidanceCheck(model.words()).check(how, network);
        return network;
    }

    /** Who trains, once {@link #configuration} was made. */
    TrainerChoice training() {
        return training.orElseThrow();
    }

    /** The trainer, once {@link #configuration} was made. */
    Chosen<Trainer> trainer() {
        return training().trainer();
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

    /** How the learning rate changes. */
    Schedule schedule() {
        return schedule;
    }

    /** Who made which part of {@link #configuration}. */
    PluginParts parts() {
        return parts;
    }

    /** Every plug-in that took part; complete once {@link #configuration} was made. */
    List<PluginIdentity> plugins() {
        return List.copyOf(used);
    }

    /** Plug-ins of the same kind and name as one that took part, which were passed over for it. */
    List<PluginIdentity> shadowed() {
        return List.copyOf(shadowed);
    }

    /** What is wrong with plug-ins that took part although they are quarantined. */
    List<String> faults() {
        return List.copyOf(faults);
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
        takesPart(chosen);
        return parts.remember(chosen.make(ActivationProvider::create), chosen);
    }

    private Chosen<ActivationProvider> named(String choice) {
        try {
            return plugins.activation(PluginChoice.parse(choice));
        } catch (InvalidInputException e) {
            throw new InvalidInputException(model.words() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public IUpdater optimizer() {
        IUpdater own = parts.remember(optimizer.make(OptimizerProvider::create), optimizer);
        boolean guided = how.isScheduled() || how.clipping().isPresent();
        return guided ? new GuidedUpdater(own, schedule, how.clipping()) : own;
    }

    /** The engine takes 0 for the time of day, and would draw other weights each time. */
    @Override
    public long seed() {
        return seed == 0 ? Long.MIN_VALUE : seed;
    }
}
