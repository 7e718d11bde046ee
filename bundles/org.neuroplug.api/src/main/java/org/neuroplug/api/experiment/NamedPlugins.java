package org.neuroplug.api.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginKind;

/** The plug-ins that an experiment names. */
final class NamedPlugins {
    private final ExperimentSpec spec;
    private final List<Arm> arms;

    NamedPlugins(ExperimentSpec spec) {
        this.spec = spec;
        arms = spec.arms();
    }

    Map<PluginKind, List<PluginChoice>> byKind() {
        Map<PluginKind, List<PluginChoice>> choices = new LinkedHashMap<>();
        choices.put(PluginKind.DATASET, List.of(spec.dataset()));
        choices.put(PluginKind.MODEL, arms.stream().map(spec::model).distinct().toList());
        choices.put(PluginKind.ACTIVATION, spec.activations());
        choices.put(PluginKind.OPTIMIZER, spec.optimizers());
        choices.put(PluginKind.SCHEDULE, ofTraining(TrainingSpec::isScheduled, TrainingSpec::schedule));
        choices.put(PluginKind.METRIC, spec.training().metrics());
        choices.put(PluginKind.LOSS, ofTraining(TrainingSpec::isOtherLoss, TrainingSpec::loss));
        PluginChoice trainer = spec.training().trainer();
        choices.put(PluginKind.TRAINER, trainer.equals(TrainingSpec.DEFAULT_TRAINER) ? List.of() : List.of(trainer));
        return choices;
    }

    /** What the arms' trainings name, where they name something. */
    private List<PluginChoice> ofTraining(Predicate<TrainingSpec> named, Function<TrainingSpec, PluginChoice> choice) {
        return arms.stream()
                .map(spec::training)
                .filter(named)
                .map(choice)
                .distinct()
                .toList();
    }
}
