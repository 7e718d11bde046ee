package org.neuroplug.core.internal.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.RunResult;
import org.neuroplug.api.run.TrainerUse;
import org.neuroplug.api.workbench.RunOptions;
import org.neuroplug.core.internal.control.ControlCheck;
import org.neuroplug.core.internal.data.Partition;
import org.neuroplug.core.internal.registry.Chosen;
import org.neuroplug.core.internal.registry.Formulas;
import org.neuroplug.core.internal.registry.HeldPlugins;
import org.neuroplug.core.internal.registry.OwnActivation;
import org.neuroplug.core.internal.registry.PluginRegistry;
import org.neuroplug.spi.DatasetProvider;

/**
 * Checks an experiment against what is plugged in and against its data, and plans its trials. Touches no file of a run.
 *
 * @param registry of the plug-ins
 * @param formulas compiles the experiment's own activations
 * @param data decodes the data set
 * @param parallel trials at once where the options do not say
 */
record RunPreparation(PluginRegistry registry, Formulas formulas, DataFiles data, int parallel) {
    /**
     * Checks all that can be checked; what the trials use is held by the trials themselves, not here.
     *
     * @param held holds the data set's plug-in as long as the run uses the data
     * @param interrupted the run that goes on, if one does
     * @return without a place for models or checkpoints
     */
    RunContext prepare(ExperimentSpec asked, RunOptions options, HeldPlugins held, Optional<RunResult> interrupted) {
        ExperimentSpec spec = asked.mapped((kind, choice) -> ownName(asked, kind, choice));
        WarmUp warmUp = WarmUp.start(registry, spec.training().trainer(), options.force());
        try {
            Map<String, OwnActivation> definitions = formulas.compile(spec.definitions());
            try (HeldPlugins arms = registry.hold(definitions, options.force())) {
                ExperimentCheck check = new ExperimentCheck(arms);
                check.names(spec);
                new ControlCheck(spec).check();
                Chosen<DatasetProvider> source = held.dataset(spec.dataset());
                Dataset dataset = data.load(source);
                Partition partition = new Partition(
                        spec.dataset().name(),
                        dataset,
                        spec.sampling(),
                        spec.control().validation());
                List<TrainerUse> trainers =
                        check.models(spec, dataset, partition, options.save().isPresent());
                RunPlan fresh = plan(spec, options, partition, trainers, check.warnings());
                RunPlan plan = interrupted
                        .map(run -> Resumption.plan(run.plan(), fresh, options))
                        .orElse(fresh);
                return new RunContext(
                        plan,
                        dataset,
                        source,
                        partition,
                        definitions,
                        options.force(),
                        Optional.empty(),
                        Optional.empty());
            }
        } finally {
            warmUp.end();
        }
    }

    /** What a formula of the experiment defines is called as it says, whatever is plugged in. */
    private PluginChoice ownName(ExperimentSpec spec, PluginKind kind, PluginChoice choice) {
        boolean defined = kind == PluginKind.ACTIVATION && spec.definitions().containsKey(choice.name());
        return defined ? choice : registry.canonical(kind, choice);
    }

    private RunPlan plan(
            ExperimentSpec spec,
            RunOptions options,
            Partition partition,
            List<TrainerUse> trainers,
            List<String> ofNetworks) {
        List<Trial> trials = spec.trials();
        int batch = spec.training().batch();
        Instant now = Instant.now();
        return new RunPlan(
                RunId.at(now),
                spec,
                trials,
                (partition.trainSize() + batch - 1) / batch,
                Math.min(trials.size(), options.parallel().orElse(parallel)),
                now,
                trainers,
                warnings(spec, partition, ofNetworks),
                OptionalInt.of(partition.trainSize()));
    }

    private static List<String> warnings(ExperimentSpec spec, Partition partition, List<String> ofNetworks) {
        List<String> warnings = new ArrayList<>(partition.warnings(spec.seeds().get(0)));
        warnings.addAll(new ControlCheck(spec).warnings());
        warnings.addAll(ofNetworks);
        if (spec.arms().stream()
                        .map(arm -> spec.training(arm).loss())
                        .distinct()
                        .count()
                > 1) {
            warnings.add("arms have different losses, whose figures cannot be compared: go by accuracy");
        }
        return warnings;
    }
}
