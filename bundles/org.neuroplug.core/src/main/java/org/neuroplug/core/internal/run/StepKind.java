package org.neuroplug.core.internal.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.run.RunPlan;
import org.neuroplug.spi.OptimizerProvider;

/**
 * What decides how long a step takes: who computes what. Learning rate and seed do not.
 *
 * @param trainer who trains
 * @param model the network
 * @param activation the activation that is compared
 * @param optimizer the optimizer without its learning rate
 * @param batch rows per step
 */
record StepKind(PluginChoice trainer, PluginChoice model, PluginChoice activation, PluginChoice optimizer, int batch) {
    static StepKind of(RunPlan plan, Arm arm) {
        ExperimentSpec spec = plan.spec();
        return new StepKind(
                plan.trainer(arm),
                spec.model(arm),
                spec.activation(arm),
                withoutRate(spec.optimizer(arm)),
                spec.training(arm).batch());
    }

    private static PluginChoice withoutRate(PluginChoice optimizer) {
        Map<String, Object> settings = new LinkedHashMap<>(optimizer.settings());
        settings.remove(OptimizerProvider.LEARNING_RATE);
        return new PluginChoice(optimizer.name(), optimizer.version(), settings);
    }
}
