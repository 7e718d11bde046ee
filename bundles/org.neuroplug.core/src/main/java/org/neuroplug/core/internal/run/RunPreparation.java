package org.neuroplug.core.internal.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.api.run.TrainerUse;
import org.neuroplug.api.workbench.RunOptions;
import org.neuroplug.core.internal.data.Partition;
import org.neuroplug.core.internal.registry.Chosen;
import org.neuroplug.core.internal.registry.Formulas;
import org.neuroplug.core.internal.registry.HeldPlugins;
import org.neuroplug.core.internal.registry.OwnActivation;
import org.neuroplug.core.internal.registry.PluginRegistry;
import org.neuroplug.core.internal.saved.ModelKeeper;
import org.neuroplug.spi.DatasetProvider;

/**
 * Checks an experiment against what is plugged in and against its data, and plans its trials.
 *
 * @param registry of the plug-ins
 * @param formulas compiles the experiment's own activations
 * @param data decodes the data set
 * @param parallel trials at once where the options do not say
 */
record RunPreparation(PluginRegistry registry, Formulas formulas, DatasetLoader data, int parallel) {
    /**
     * Checks all that can be checked; what the trials use is held by the trials themselves, not here.
     *
     * @param held holds the data set's plug-in as long as the run uses the data
     * @param keeper what keeps the models of the planned trials
     */
    RunContext prepare(
            ExperimentSpec spec,
            RunOptions options,
            HeldPlugins held,
            Function<List<Trial>, Optional<ModelKeeper>> keeper) {
        WarmUp warmUp = WarmUp.start(registry, spec.training().trainer(), options.force());
        try {
            Map<String, OwnActivation> definitions = formulas.compile(spec.definitions());
            try (HeldPlugins arms = registry.hold(definitions, options.force())) {
                ExperimentCheck check = new ExperimentCheck(arms);
                check.names(spec);
                Chosen<DatasetProvider> source = held.dataset(spec.dataset());
                Dataset dataset = data.load(source);
                Partition partition = new Partition(spec.dataset().name(), dataset, spec.sampling());
                List<TrainerUse> trainers =
                        check.models(spec, dataset, partition, options.save().isPresent());
                RunPlan plan = plan(spec, options, partition, trainers);
                return new RunContext(
                        plan, dataset, source, partition, definitions, options.force(), keeper.apply(plan.trials()));
            }
        } finally {
            warmUp.end();
        }
    }

    private RunPlan plan(ExperimentSpec spec, RunOptions options, Partition partition, List<TrainerUse> trainers) {
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
                partition.warnings(spec.seeds().get(0)),
                OptionalInt.of(partition.trainSize()));
    }
}
