package org.neuroplug.core.internal.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.data.ImageShape;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.TrainingSpec;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.core.internal.registry.Chosen;
import org.neuroplug.core.internal.registry.HeldPlugins;
import org.neuroplug.core.internal.saved.PluginParts;
import org.neuroplug.spi.ActivationProvider;
import org.neuroplug.spi.CrossEntropy;
import org.neuroplug.spi.GuidedUpdater;
import org.neuroplug.spi.InitializerProvider;
import org.neuroplug.spi.LossProvider;
import org.neuroplug.spi.Metric;
import org.neuroplug.spi.MetricProvider;
import org.neuroplug.spi.ModelContext;
import org.neuroplug.spi.ModelProvider;
import org.neuroplug.spi.OptimizerProvider;
import org.neuroplug.spi.Regularizer;
import org.neuroplug.spi.RegularizerProvider;
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
    private final Optional<Chosen<LossProvider>> loss;
    private final Map<String, Metric> metrics = new LinkedHashMap<>();
    private final PluginParts parts = new PluginParts();
    private final Participants participants = new Participants();
    private Optional<TrainerChoice> training = Optional.empty();
    private List<String> warnings = List.of();
    private boolean lossTaken;

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
        List.of(compared, optimizer, model).forEach(participants::add);
        this.loss = how.isOtherLoss() ? Optional.of(plugins.loss(how.loss())) : Optional.empty();
        loss.ifPresent(participants::add);
        this.schedule = how.isScheduled()
                ? new ScheduleSpan(plugins, how.epochs(), stepsPerEpoch(trainRows), participants::add)
                        .make(how.schedule())
                : Schedule.CONSTANT;
        how.metrics().forEach(this::addMetric);
    }

    private void addMetric(PluginChoice choice) {
        Chosen<MetricProvider> chosen = plugins.metric(choice);
        participants.add(chosen);
        metrics.put(choice.toString(), chosen.make((provider, settings) -> provider.create(settings, classes())));
    }

    private int stepsPerEpoch(int trainRows) {
        return (trainRows + how.batch() - 1) / how.batch();
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
        LearnedCheck.check(model.named(), network);
        new LayerShapes(model.named(), network).check(features());
        warnings = outputs(network);
        TrainerChoice choice = model.make((provider, settings) -> provider.trainer())
                .map(own -> wanted.own(plugins, own, model.named()))
                .orElseGet(() -> wanted.training(plugins, network));
        participants.add(choice.trainer());
        training = Optional.of(choice);
        new GuidanceCheck(model.words()).check(how, network);
        return network;
    }

    private List<String> outputs(MultiLayerConfiguration network) {
        OutputCheck outputs = new OutputCheck(model.named());
        if (lossTaken) {
            return outputs.check(loss.map(LossDemand::of).orElse(LossDemand.CROSS_ENTROPY), network);
        }
        loss.ifPresent(other -> {
            throw new InvalidInputException(model.named() + " has a loss of its own, it cannot be trained with "
                    + other.named() + "; leave the loss to it");
        });
        return outputs.hidden(network);
    }

    /** What is odd about the network, once {@link #configuration} was made. */
    List<String> warnings() {
        return warnings;
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

    /** What is asked of the trained model's predictions, by the texts of choices. */
    Map<String, Metric> metrics() {
        return metrics;
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
    Participants participants() {
        return participants;
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
        Chosen<ActivationProvider> chosen =
                choice.equals(ExperimentSpec.COMPARED) ? compared : named(choice, plugins::activation);
        participants.add(chosen);
        return parts.remember(chosen.make(ActivationProvider::create), chosen);
    }

    /** What the model's settings name. */
    private <T> Chosen<T> named(String choice, Function<PluginChoice, Chosen<T>> find) {
        try {
            return find.apply(PluginChoice.parse(choice));
        } catch (InvalidInputException e) {
            throw new InvalidInputException(model.named() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public IWeightInit initializer(String choice) {
        Chosen<InitializerProvider> chosen = named(choice, plugins::initializer);
        participants.add(chosen);
        return parts.remember(chosen.make(InitializerProvider::create), chosen);
    }

    @Override
    public Regularizer regularizer(String choice, int... incoming) {
        Chosen<RegularizerProvider> chosen = named(choice, plugins::regularizer);
        participants.add(chosen);
        Regularizer made = chosen.make((provider, settings) -> provider.create(settings, incoming));
        made.parts().forEach(part -> parts.remember(part, chosen));
        return made;
    }

    @Override
    public IUpdater optimizer() {
        IUpdater own = parts.remember(optimizer.make(OptimizerProvider::create), optimizer);
        boolean guided = how.isScheduled() || how.clipping().isPresent();
        return guided ? new GuidedUpdater(own, schedule, how.clipping()) : own;
    }

    @Override
    public ILossFunction loss() {
        lossTaken = true;
        return loss.map(chosen -> parts.remember(chosen.make(LossProvider::create), chosen))
                .orElseGet(CrossEntropy::create);
    }

    @Override
    public IActivation outputActivation() {
        return loss.map(chosen -> activation(chosen.make(LossProvider::output))).orElseGet(ActivationSoftmax::new);
    }

    /** The engine takes 0 for the time of day, and would draw other weights each time. */
    @Override
    public long seed() {
        return seed == 0 ? Long.MIN_VALUE : seed;
    }
}
