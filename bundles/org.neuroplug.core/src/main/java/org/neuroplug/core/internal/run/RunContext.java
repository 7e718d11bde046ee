package org.neuroplug.core.internal.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.core.internal.checkpoint.CheckpointFolder;
import org.neuroplug.core.internal.data.Partition;
import org.neuroplug.core.internal.data.SeedData;
import org.neuroplug.core.internal.registry.Chosen;
import org.neuroplug.core.internal.registry.OwnActivation;
import org.neuroplug.core.internal.saved.ModelKeeper;
import org.neuroplug.spi.DatasetProvider;

/**
 * What all trials of a run share: the decoded data, and the rows of each seed.
 *
 * @param plan what was planned
 * @param dataset the data
 * @param source the plug-in that decoded it
 * @param partition into training and test rows
 * @param definitions activations of the experiment's own, by name
 * @param force whether trials may use plug-ins that are quarantined
 * @param keeper keeps the trained models, when they shall be kept
 * @param checkpoints where trials keep how far they have come, when there is a place for it
 */
record RunContext(
        RunPlan plan,
        Dataset dataset,
        Chosen<DatasetProvider> source,
        Partition partition,
        Map<String, OwnActivation> definitions,
        boolean force,
        Optional<ModelKeeper> keeper,
        Optional<CheckpointFolder> checkpoints,
        Map<Long, SeedData> bySeed) {
    RunContext(
            RunPlan plan,
            Dataset dataset,
            Chosen<DatasetProvider> source,
            Partition partition,
            Map<String, OwnActivation> definitions,
            boolean force,
            Optional<ModelKeeper> keeper,
            Optional<CheckpointFolder> checkpoints) {
        this(plan, dataset, source, partition, definitions, force, keeper, checkpoints, new ConcurrentHashMap<>());
    }

    /** The same with a place for models and one for checkpoints, as far as there shall be one. */
    RunContext keeping(Optional<ModelKeeper> models, Optional<CheckpointFolder> folder) {
        return new RunContext(plan, dataset, source, partition, definitions, force, models, folder, bySeed);
    }

    /** The same, of which more is known that makes it less useful. */
    RunContext warning(List<String> remarks) {
        List<String> warnings = new ArrayList<>(plan.warnings());
        remarks.stream().filter(remark -> !warnings.contains(remark)).forEach(warnings::add);
        RunPlan told = new RunPlan(
                plan.id(),
                plan.spec(),
                plan.trials(),
                plan.stepsPerEpoch(),
                plan.parallel(),
                plan.started(),
                plan.trainers(),
                warnings,
                plan.trainRows());
        return new RunContext(told, dataset, source, partition, definitions, force, keeper, checkpoints, bySeed);
    }

    /** The rows of a seed, made once. */
    SeedData data(long seed) {
        return bySeed.computeIfAbsent(seed, partition::of);
    }
}
