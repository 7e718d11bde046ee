package org.neuroplug.benchmarks.kernels;

import java.util.Map;
import org.nd4j.linalg.activations.IActivation;
import org.neuroplug.activations.internal.Celu;
import org.neuroplug.activations.internal.Cube;
import org.neuroplug.activations.internal.Elu;
import org.neuroplug.activations.internal.Exponential;
import org.neuroplug.activations.internal.Gelu;
import org.neuroplug.activations.internal.HardShrink;
import org.neuroplug.activations.internal.HardSigmoid;
import org.neuroplug.activations.internal.HardSwish;
import org.neuroplug.activations.internal.HardTanh;
import org.neuroplug.activations.internal.LeakyRelu;
import org.neuroplug.activations.internal.Linear;
import org.neuroplug.activations.internal.Lisht;
import org.neuroplug.activations.internal.LogSigmoid;
import org.neuroplug.activations.internal.Mish;
import org.neuroplug.activations.internal.RationalTanh;
import org.neuroplug.activations.internal.RectifiedTanh;
import org.neuroplug.activations.internal.Relu;
import org.neuroplug.activations.internal.Relu6;
import org.neuroplug.activations.internal.Rrelu;
import org.neuroplug.activations.internal.Selu;
import org.neuroplug.activations.internal.Sigmoid;
import org.neuroplug.activations.internal.Silu;
import org.neuroplug.activations.internal.Sin;
import org.neuroplug.activations.internal.Snake;
import org.neuroplug.activations.internal.SoftShrink;
import org.neuroplug.activations.internal.Softplus;
import org.neuroplug.activations.internal.Softsign;
import org.neuroplug.activations.internal.SparsePlus;
import org.neuroplug.activations.internal.SparseSigmoid;
import org.neuroplug.activations.internal.Squareplus;
import org.neuroplug.activations.internal.Tanh;
import org.neuroplug.activations.internal.TanhShrink;
import org.neuroplug.activations.internal.ThresholdedRelu;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.benchmarks.plugin.ScalarElu;
import org.neuroplug.benchmarks.plugin.ScalarSigmoid;
import org.neuroplug.benchmarks.plugin.ScalarTanh;
import org.neuroplug.spi.ActivationElementwise;
import org.neuroplug.spi.ActivationProvider;
import org.neuroplug.spi.ElementwiseActivation;

/** Plug-ins by name, as the workbench makes them. */
final class Activations {
    private static final Map<String, Object> COMPONENTS = Map.ofEntries(
            Map.entry("celu", new Celu()),
            Map.entry("cube", new Cube()),
            Map.entry("gelu", new Gelu()),
            Map.entry("hard_shrink", new HardShrink()),
            Map.entry("hard_swish", new HardSwish()),
            Map.entry("hard_tanh", new HardTanh()),
            Map.entry("linear", new Linear()),
            Map.entry("lisht", new Lisht()),
            Map.entry("log_sigmoid", new LogSigmoid()),
            Map.entry("mish", new Mish()),
            Map.entry("rational_tanh", new RationalTanh()),
            Map.entry("rectified_tanh", new RectifiedTanh()),
            Map.entry("relu6", new Relu6()),
            Map.entry("rrelu", new Rrelu()),
            Map.entry("silu", new Silu()),
            Map.entry("sin", new Sin()),
            Map.entry("snake", new Snake()),
            Map.entry("soft_shrink", new SoftShrink()),
            Map.entry("sparse_plus", new SparsePlus()),
            Map.entry("sparse_sigmoid", new SparseSigmoid()),
            Map.entry("squareplus", new Squareplus()),
            Map.entry("tanh_shrink", new TanhShrink()),
            Map.entry("relu", new Relu()),
            Map.entry("leaky_relu", new LeakyRelu()),
            Map.entry("thresholded_relu", new ThresholdedRelu()),
            Map.entry("elu", new Elu()),
            Map.entry("selu", new Selu()),
            Map.entry("exponential", new Exponential()),
            Map.entry("softplus", new Softplus()),
            Map.entry("softsign", new Softsign()),
            Map.entry("tanh", new Tanh()),
            Map.entry("sigmoid", new Sigmoid()),
            Map.entry("hard_sigmoid", new HardSigmoid()),
            Map.entry("scalar_elu", new ScalarElu()),
            Map.entry("scalar_sigmoid", new ScalarSigmoid()),
            Map.entry("scalar_tanh", new ScalarTanh()));

    private Activations() {}

    /** @param text a name, perhaps with settings, as in {@code gelu(approximate=tanh)} */
    static IActivation create(String text) {
        PluginChoice choice = PluginChoice.parse(text);
        Object component = COMPONENTS.get(choice.name());
        if (component instanceof ElementwiseActivation function) {
            return new ActivationElementwise(text, function);
        }
        if (component instanceof ActivationProvider provider) {
            return provider.create(
                    Hyperparameters.resolve("activation " + choice.name(), provider.parameters(), choice.settings()));
        }
        throw new IllegalArgumentException("an activation must be one of " + COMPONENTS.keySet() + ", was " + text);
    }
}
