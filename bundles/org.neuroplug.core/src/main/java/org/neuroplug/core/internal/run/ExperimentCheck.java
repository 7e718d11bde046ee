package org.neuroplug.core.internal.run;

import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.core.internal.data.Partition;
import org.neuroplug.core.internal.registry.PluginRegistry;

/** Finds out before a run starts whether every one of its trials could. */
final class ExperimentCheck {
    private final PluginRegistry registry;

    ExperimentCheck(PluginRegistry registry) {
        this.registry = registry;
    }

    /** Names and settings, without touching the data. */
    void names(ExperimentSpec spec) {
        registry.dataset(spec.dataset());
        registry.model(spec.model());
        spec.activations().forEach(registry::activation);
        spec.optimizers().forEach(choice -> TrialSetup.optimizer(registry, choice, spec.training()));
        registry.trainer(spec.training().trainer());
    }

    /** Everything else: batch against rows, and a model of every arm. */
    void models(ExperimentSpec spec, Dataset dataset, Partition partition) {
        int batch = spec.training().batch();
        if (batch > partition.trainSize()) {
            throw new InvalidInputException(
                    "batch must be at most " + partition.trainSize() + ", the number of training rows, was " + batch);
        }
        for (Arm arm : spec.arms()) {
            new TrialSetup(registry, spec, arm, spec.seeds().get(0), dataset).configuration();
        }
    }
}
