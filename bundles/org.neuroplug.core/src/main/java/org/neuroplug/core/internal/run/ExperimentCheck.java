package org.neuroplug.core.internal.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.run.TrainerUse;
import org.neuroplug.core.internal.data.Partition;
import org.neuroplug.core.internal.registry.HeldPlugins;
import org.neuroplug.core.internal.saved.NetworkFile;

/** Finds out before a run starts whether every one of its trials could. */
final class ExperimentCheck {
    private final HeldPlugins plugins;
    private final Set<String> warnings = new LinkedHashSet<>();

    ExperimentCheck(HeldPlugins plugins) {
        this.plugins = plugins;
    }

    /** Names and settings, without touching the data. */
    void names(ExperimentSpec spec) {
        plugins.dataset(spec.dataset());
        List<Arm> arms = spec.arms();
        each(arms, spec::model, plugins::model);
        each(arms, spec::activation, plugins::activation);
        each(arms, arm -> new Tuned(spec.optimizer(arm), spec.training(arm).learningRate()), this::optimizer);
        spec.choices().get(PluginKind.SCHEDULE).forEach(plugins::schedule);
        spec.choices().get(PluginKind.LOSS).forEach(plugins::loss);
        spec.choices().get(PluginKind.METRIC).forEach(plugins::metric);
        TrainerChoice.of(plugins, spec.training().trainer());
    }

    /** An optimizer with the learning rate that the training sets. */
    private record Tuned(PluginChoice optimizer, OptionalDouble rate) {}

    private void optimizer(Tuned tuned) {
        TrialSetup.optimizer(plugins, tuned.optimizer(), tuned.rate());
    }

    /** Looks at what is different in some arms, once at each. */
    private static <T> void each(List<Arm> arms, Function<Arm, T> part, Consumer<T> look) {
        arms.stream().map(part).distinct().forEach(look);
    }

    /**
     * Everything else: batch against rows, and a model of every arm.
     *
     * @param saved whether models shall be saved: not every plug-in's class can be written
     * @return who trains which arms
     */
    List<TrainerUse> models(ExperimentSpec spec, Dataset dataset, Partition partition, boolean saved) {
        Map<TrainerUse, List<Arm>> trainers = new LinkedHashMap<>();
        for (Arm arm : spec.arms()) {
            batch(spec.training(arm).batch(), partition.trainSize());
            TrialSetup setup = new TrialSetup(plugins, spec, arm, spec.seeds().get(0), dataset, partition.trainSize());
            MultiLayerConfiguration network = setup.configuration();
            warnings.addAll(setup.warnings());
            if (saved) {
                NetworkFile.json(network, setup.parts(), 0, 0);
            }
            TrainerChoice training = setup.training();
            trainers.computeIfAbsent(
                            new TrainerUse(training.choice(), training.passedOver(), List.of()),
                            use -> new ArrayList<>())
                    .add(arm);
        }
        return trainers.entrySet().stream()
                .map(e -> new TrainerUse(e.getKey().trainer(), e.getKey().passedOver(), e.getValue()))
                .toList();
    }

    /** What {@link #models} found odd about networks. */
    List<String> warnings() {
        return List.copyOf(warnings);
    }

    private static void batch(int batch, int rows) {
        if (batch > rows) {
            throw new InvalidInputException(
                    "batch must be at most " + rows + ", the number of training rows, was " + batch);
        }
    }
}
