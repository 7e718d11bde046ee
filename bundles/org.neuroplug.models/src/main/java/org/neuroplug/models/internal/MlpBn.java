package org.neuroplug.models.internal;

import java.util.List;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.ModelContext;
import org.neuroplug.spi.ModelProvider;
import org.osgi.service.component.annotations.Component;

/**
 * The perceptron with batch normalization between each hidden layer's weights and its activation (Ioffe and Szegedy 2015). Hidden layers
 * have no biases: the normalization would take them off again, and has its own.
 */
@Component
@Plugin(
        name = "mlp-bn",
        description = "mlp with batch normalization before each activation",
        aliases = {"mlp-batchnorm", "mlp-batch-normalization"})
@Formula(
        text = "activation(γ (x - μ) / √(σ² + ε) + β) of each hidden layer's weighted sums x",
        source =
                "Ioffe and Szegedy 2015, Batch Normalization: Accelerating Deep Network Training by Reducing Internal Covariate Shift")
public final class MlpBn implements ModelProvider {
    private static final String MODEL = "model mlp-bn";

    @Override
    public List<Parameter> parameters() {
        return Stream.concat(
                        Stream.of(
                                HiddenLayers.UNITS,
                                HiddenLayers.ACTIVATIONS,
                                Initializer.parameter(),
                                Regularizers.PARAMETER),
                        Normalization.parameters().stream())
                .toList();
    }

    @Override
    public MultiLayerConfiguration create(Hyperparameters settings, ModelContext context) {
        HiddenLayers hidden = HiddenLayers.of(MODEL, settings, context);
        Widths widths = hidden.widths();
        Initializer initializer = hidden.initializer();
        Normalization normalization = Normalization.of(settings);
        LayerStack layers = LayerStack.of(Regularizers.of(MODEL, context, settings));
        for (int i = 0; i < hidden.size(); i++) {
            int units = widths.hidden().get(i);
            String number = String.valueOf(i + 1);
            layers.add(
                    "dense" + number,
                    new DenseLayer.Builder()
                            .nIn(widths.in(i))
                            .nOut(units)
                            .hasBias(false)
                            .activation(new ActivationIdentity())
                            .weightInit(initializer.weights())
                            .build());
            layers.add("norm" + number, normalization.layer(units));
            layers.activate("activation" + number, units, hidden.activation(i, context));
        }
        layers.add("output", Head.of(context, widths.last(), initializer.weights()));
        return layers.network(MODEL);
    }
}
