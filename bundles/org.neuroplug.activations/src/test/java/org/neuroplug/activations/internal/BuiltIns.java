package org.neuroplug.activations.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nd4j.linalg.activations.IActivation;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Parameterized;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.spi.ActivationElementwise;
import org.neuroplug.spi.ActivationProvider;
import org.neuroplug.spi.ElementwiseActivation;

/** Makes built-in activations as the workbench does: by name, with settings checked against what they declare. */
final class BuiltIns {
    private static final Map<String, Object> COMPONENTS = Map.ofEntries(
            Map.entry("linear", new Linear()),
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
            Map.entry("prelu", new Prelu()),
            Map.entry("rrelu", new Rrelu()),
            Map.entry("relu6", new Relu6()),
            Map.entry("silu", new Silu()),
            Map.entry("mish", new Mish()),
            Map.entry("gelu", new Gelu()),
            Map.entry("celu", new Celu()),
            Map.entry("hard_swish", new HardSwish()),
            Map.entry("hard_tanh", new HardTanh()),
            Map.entry("hard_shrink", new HardShrink()),
            Map.entry("soft_shrink", new SoftShrink()),
            Map.entry("tanh_shrink", new TanhShrink()),
            Map.entry("cube", new Cube()),
            Map.entry("squareplus", new Squareplus()),
            Map.entry("snake", new Snake()),
            Map.entry("rectified_tanh", new RectifiedTanh()),
            Map.entry("rational_tanh", new RationalTanh()),
            Map.entry("log_sigmoid", new LogSigmoid()),
            Map.entry("sparse_plus", new SparsePlus()),
            Map.entry("sparse_sigmoid", new SparseSigmoid()),
            Map.entry("lisht", new Lisht()),
            Map.entry("sin", new Sin()),
            Map.entry("log_softmax", new LogSoftmax()),
            Map.entry("sparsemax", new Sparsemax()),
            Map.entry("softmax", new Softmax()));

    private BuiltIns() {}

    static IActivation create(String text) {
        PluginChoice choice = PluginChoice.parse(text);
        Object component = component(text);
        Hyperparameters settings =
                Hyperparameters.resolve("activation " + choice.name(), parameters(choice.name()), choice.settings());
        return component instanceof ElementwiseActivation function
                ? new ActivationElementwise(text, function)
                : ((ActivationProvider) component).create(settings);
    }

    static Object component(String text) {
        return Objects.requireNonNull(COMPONENTS.get(PluginChoice.parse(text).name()), text);
    }

    /** Those that a plug-in declares; a plain function has none. */
    static List<Parameter> parameters(String text) {
        return component(text) instanceof Parameterized provider ? provider.parameters() : List.of();
    }

    static List<String> names() {
        return COMPONENTS.keySet().stream().sorted().toList();
    }

    /** Those whose values depend on nothing but the number at the same place. */
    static List<String> elementwise() {
        return names().stream().filter(name -> !name.endsWith("max")).toList();
    }
}
