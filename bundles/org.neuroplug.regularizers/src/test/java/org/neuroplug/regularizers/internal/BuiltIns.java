package org.neuroplug.regularizers.internal;

import java.util.List;
import java.util.Map;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.spi.Regularizer;
import org.neuroplug.spi.RegularizerProvider;

/** Makes built-in regularizers as the workbench does: by name, with settings checked against what they declare. */
final class BuiltIns {
    private static final Map<String, RegularizerProvider> COMPONENTS = Map.ofEntries(
            Map.entry("l1", new L1Penalty()),
            Map.entry("l2", new L2Penalty()),
            Map.entry("l1_l2", new L1L2Penalty()),
            Map.entry("weight_decay", new DecoupledDecay()),
            Map.entry("dropout", new HiddenDropout()),
            Map.entry("alpha_dropout", new SeluDropout()),
            Map.entry("gaussian_dropout", new MultiplicativeNoise()),
            Map.entry("gaussian_noise", new AdditiveNoise()),
            Map.entry("max_norm", new MaxNorm()),
            Map.entry("unit_norm", new UnitNorm()),
            Map.entry("non_negative", new NonNegative()),
            Map.entry("min_max_norm", new MinMaxNorm()));

    private BuiltIns() {}

    static List<Parameter> parameters(String name) {
        return COMPONENTS.get(name).parameters();
    }

    static Regularizer create(String text, int... incoming) {
        PluginChoice choice = PluginChoice.parse(text);
        RegularizerProvider provider = COMPONENTS.get(choice.name());
        return provider.create(
                Hyperparameters.resolve("regularizer " + choice.name(), provider.parameters(), choice.settings()),
                incoming);
    }
}
