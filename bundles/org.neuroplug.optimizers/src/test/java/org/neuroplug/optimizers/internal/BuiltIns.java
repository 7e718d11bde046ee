package org.neuroplug.optimizers.internal;

import java.util.List;
import java.util.Map;
import org.nd4j.linalg.learning.config.IUpdater;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.spi.OptimizerProvider;

/** Makes built-in optimizers as the workbench does: by name, with settings checked against what they declare. */
final class BuiltIns {
    private static final Map<String, OptimizerProvider> COMPONENTS = Map.ofEntries(
            Map.entry("sgd", new SgdOptimizer()),
            Map.entry("momentum", new MomentumOptimizer()),
            Map.entry("nesterov", new NesterovOptimizer()),
            Map.entry("adam", new AdamOptimizer()),
            Map.entry("adamw", new AdamWOptimizer()),
            Map.entry("lion", new LionOptimizer()),
            Map.entry("lamb", new LambOptimizer()),
            Map.entry("adafactor", new AdafactorOptimizer()),
            Map.entry("ftrl", new FtrlOptimizer()),
            Map.entry("adamax", new AdamaxOptimizer()),
            Map.entry("amsgrad", new AmsgradOptimizer()),
            Map.entry("nadam", new NadamOptimizer()),
            Map.entry("radam", new RadamOptimizer()),
            Map.entry("adabelief", new AdaBeliefOptimizer()),
            Map.entry("adadelta", new AdaDeltaOptimizer()),
            Map.entry("rprop", new RpropOptimizer()),
            Map.entry("rmsprop", new RmsPropOptimizer()),
            Map.entry("adagrad", new AdaGradOptimizer()));

    private BuiltIns() {}

    static List<String> names() {
        return COMPONENTS.keySet().stream().sorted().toList();
    }

    static List<Parameter> parameters(String name) {
        return COMPONENTS.get(name).parameters();
    }

    static IUpdater create(String text) {
        return COMPONENTS.get(PluginChoice.parse(text).name()).create(settings(text));
    }

    static Hyperparameters settings(String text) {
        PluginChoice choice = PluginChoice.parse(text);
        return Hyperparameters.resolve(
                "optimizer " + choice.name(), COMPONENTS.get(choice.name()).parameters(), choice.settings());
    }
}
