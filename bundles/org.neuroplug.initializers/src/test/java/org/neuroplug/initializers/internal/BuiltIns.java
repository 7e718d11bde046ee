package org.neuroplug.initializers.internal;

import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.spi.InitializerProvider;

/** Makes built-in initializers as the workbench does: by name, with settings checked against what they declare. */
final class BuiltIns {
    private static final Map<String, InitializerProvider> COMPONENTS = Map.ofEntries(
            Map.entry("glorot_uniform", new GlorotUniform()),
            Map.entry("glorot_normal", new GlorotNormal()),
            Map.entry("he_uniform", new HeUniform()),
            Map.entry("he_normal", new HeNormal()),
            Map.entry("lecun_uniform", new LecunUniform()),
            Map.entry("lecun_normal", new LecunNormal()),
            Map.entry("random_uniform", new RandomUniform()),
            Map.entry("random_normal", new RandomNormal()),
            Map.entry("truncated_normal", new TruncatedNormal()),
            Map.entry("variance_scaling", new VarianceScaling()),
            Map.entry("constant", new ConstantInitializer()),
            Map.entry("zeros", new Zeros()),
            Map.entry("ones", new Ones()),
            Map.entry("identity", new IdentityInitializer()),
            Map.entry("orthogonal", new Orthogonal()));

    private BuiltIns() {}

    static List<Parameter> parameters(String name) {
        return COMPONENTS.get(name).parameters();
    }

    static List<String> names() {
        return COMPONENTS.keySet().stream().sorted().toList();
    }

    static IWeightInit create(String text) {
        PluginChoice choice = PluginChoice.parse(text);
        InitializerProvider provider = COMPONENTS.get(choice.name());
        return provider.create(
                Hyperparameters.resolve("initializer " + choice.name(), provider.parameters(), choice.settings()));
    }
}
