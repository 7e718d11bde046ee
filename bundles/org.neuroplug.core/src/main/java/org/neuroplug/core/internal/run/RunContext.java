package org.neuroplug.core.internal.run;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.run.RunPlan;
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
 */
record RunContext(
        RunPlan plan,
        Dataset dataset,
        Chosen<DatasetProvider> source,
        Partition partition,
        Map<String, OwnActivation> definitions,
        boolean force,
        Optional<ModelKeeper> keeper,
        Map<Long, SeedData> bySeed) {
    RunContext(
            RunPlan plan,
            Dataset dataset,
            Chosen<DatasetProvider> source,
            Partition partition,
            Map<String, OwnActivation> definitions,
            boolean force,
            Optional<ModelKeeper> keeper) {
        this(plan, dataset, source, partition, definitions, force, keeper, new ConcurrentHashMap<>());
    }

    /** The rows of a seed, made once. */
    SeedData data(long seed) {
        return bySeed.computeIfAbsent(seed, partition::of);
    }
}
