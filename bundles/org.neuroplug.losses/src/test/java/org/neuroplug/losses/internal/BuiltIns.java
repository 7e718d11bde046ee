package org.neuroplug.losses.internal;

import java.util.List;
import java.util.Map;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.spi.LossProvider;

/** Makes built-in losses as the workbench does: by name, with settings checked against what they declare. */
final class BuiltIns {
    private static final Map<String, LossProvider> COMPONENTS = Map.ofEntries(
            Map.entry("cross_entropy", new CrossEntropyLoss()),
            Map.entry("binary_cross_entropy", new BinaryCrossEntropyLoss()),
            Map.entry("mse", new MeanSquaredErrorLoss()),
            Map.entry("mae", new MeanAbsoluteErrorLoss()),
            Map.entry("msle", new MeanSquaredLogarithmicErrorLoss()),
            Map.entry("huber", new HuberLoss()),
            Map.entry("log_cosh", new LogCoshLoss()),
            Map.entry("hinge", new HingeLoss()),
            Map.entry("squared_hinge", new SquaredHingeLoss()),
            Map.entry("categorical_hinge", new CategoricalHingeLoss()),
            Map.entry("kl_divergence", new KlDivergenceLoss()),
            Map.entry("poisson", new PoissonLoss()),
            Map.entry("focal", new FocalLoss()));

    private BuiltIns() {}

    static List<String> names() {
        return List.copyOf(COMPONENTS.keySet());
    }

    static LossProvider provider(String name) {
        return COMPONENTS.get(name);
    }

    /** The settings of a choice such as {@code focal(gamma=1)}. */
    static Hyperparameters settings(String text) {
        PluginChoice choice = PluginChoice.parse(text);
        return Hyperparameters.resolve(
                "loss " + choice.name(), provider(choice.name()).parameters(), choice.settings());
    }

    /** The loss of a choice. */
    static CheckedLoss loss(String text) {
        LossProvider provider = provider(PluginChoice.parse(text).name());
        return new CheckedLoss(provider.create(settings(text)));
    }
}
