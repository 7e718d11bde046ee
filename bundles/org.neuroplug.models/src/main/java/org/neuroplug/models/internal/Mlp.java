package org.neuroplug.models.internal;

import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.nd4j.linalg.activations.IActivation;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.spi.ModelContext;
import org.neuroplug.spi.ModelProvider;
import org.osgi.service.component.annotations.Component;

/**
 * The multi-layer perceptron: fully connected layers of any number and width, then one with an output for each class. With cross-entropy,
 * which experiments have that name no loss, that one has a softmax; without hidden layers it is softmax regression then. Biases start from 0.
 */
@Component
@Plugin(name = "mlp", description = "fully connected layers, then an output for each class")
@Formula(
        text = "activation(W x + b) for each of units, then output(W x + b)",
        source = "Rumelhart, Hinton and Williams 1986, Learning representations by back-propagating errors")
public final class Mlp implements ModelProvider {
    private static final String MODEL = "model mlp";

    /** The output activation that goes with the loss. */
    private static final String AUTO = "auto";

    private static final Parameter OUTPUT = Parameter.text(
                    "output", AUTO, "activation of the output layer; auto for the one that goes with the loss")
            .naming(PluginKind.ACTIVATION);

    @Override
    public List<Parameter> parameters() {
        return List.of(
                HiddenLayers.UNITS, HiddenLayers.ACTIVATIONS, Initializer.parameter(), Regularizers.PARAMETER, OUTPUT);
    }

    @Override
    public MultiLayerConfiguration create(Hyperparameters settings, ModelContext context) {
        HiddenLayers hidden = HiddenLayers.of(MODEL, settings, context);
        Widths widths = hidden.widths();
        Initializer initializer = hidden.initializer();
        LayerStack layers = LayerStack.of(Regularizers.of(MODEL, context, settings));
        for (int i = 0; i < hidden.size(); i++) {
            layers.connect(
                    "layer" + i,
                    new DenseLayer.Builder().nIn(widths.in(i)).weightInit(initializer.weights()),
                    widths.hidden().get(i),
                    hidden.activation(i, context));
        }
        String output = settings.text(OUTPUT.name());
        IActivation activation = output.equals(AUTO) ? context.outputActivation() : context.activation(output);
        layers.add("layer" + hidden.size(), Head.of(context, widths.last(), initializer.weights(), activation));
        return layers.network();
    }
}
