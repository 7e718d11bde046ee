package org.neuroplug.models.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.deeplearning4j.nn.api.layers.LayerConstraint;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.spi.ModelContext;
import org.neuroplug.spi.Regularizer;

/**
 * What keeps a model from learning its training rows by heart, as its settings say: penalties and constraints of the weights of every layer
 * that has some, and noise at the inputs of fully connected ones.
 *
 * @param model whose they are, in messages
 * @param choices regularizers, perhaps with settings
 */
record Regularizers(String model, ModelContext context, List<String> choices) {
    /** The setting. */
    static final Parameter PARAMETER = Parameter.list(
                    "regularizers", List.of(), "what keeps it from learning by heart, such as [l2(rate=0.001),dropout]")
            .naming(PluginKind.REGULARIZER);

    /** Along which those of one output lie, of a convolution's weights {@code [out, in, height, width]}. */
    private static final int[] OF_CONVOLUTION = {1, 2, 3};

    /** The same, of weights {@code [in, out]}. */
    private static final int[] OF_CONNECTED = {0};

    static Regularizers of(String model, ModelContext context, Hyperparameters settings) {
        return new Regularizers(model, context, settings.list(PARAMETER.name()));
    }

    /**
     * Gives them to a layer, if it has weights.
     *
     * @param first whether its inputs are the features
     */
    void giveTo(Layer layer, boolean first) {
        boolean connected = layer instanceof DenseLayer || layer instanceof BaseOutputLayer;
        if (!choices.isEmpty() && (connected || layer instanceof ConvolutionLayer)) {
            List<Regularizer> regularizers = choices.stream()
                    .map(choice -> context.regularizer(choice, connected ? OF_CONNECTED : OF_CONVOLUTION))
                    .toList();
            weights((BaseLayer) layer, regularizers);
            if (connected || first) {
                inputs(layer, first, regularizers);
            }
        }
    }

    private static void weights(BaseLayer layer, List<Regularizer> regularizers) {
        List<Regularization> penalties = new ArrayList<>();
        List<LayerConstraint> constraints = new ArrayList<>();
        for (Regularizer regularizer : regularizers) {
            penalties.addAll(regularizer.weights());
            constraints.addAll(regularizer.constraints());
        }
        constraints.forEach(constraint ->
                constraint.setParams(new LinkedHashSet<>(layer.initializer().weightKeys(layer))));
        layer.setRegularization(penalties);
        layer.setConstraints(constraints);
    }

    private void inputs(Layer layer, boolean first, List<Regularizer> regularizers) {
        List<Regularizer.Inputs> noises = regularizers.stream()
                .flatMap(regularizer -> regularizer.inputs().stream())
                .toList();
        if (noises.size() > 1) {
            throw new InvalidInputException(model + ": regularizers must have at most one that changes inputs, were "
                    + Hyperparameters.format(choices));
        }
        noises.stream()
                .filter(noise -> !first || noise.offeredToTheFirst())
                .forEach(noise -> layer.setIDropout(noise.noise()));
    }
}
