package org.neuroplug.models.internal;

import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.ModelContext;
import org.neuroplug.spi.ModelProvider;
import org.osgi.service.component.annotations.Component;

/**
 * Multinomial logistic regression: one linear function of the features for each class, then a softmax, trained with cross-entropy. What
 * a deeper network has to be better than. Nothing is hidden, so that it has no place for an activation.
 */
@Component
@Plugin(
        name = "softmax-regression",
        description = "no hidden layers: softmax over linear functions of the features, the classical baseline",
        aliases = {"logistic-regression", "multinomial-logistic-regression", "logistic", "maxent"})
@Formula(text = "softmax(W x + b)", source = "Theil 1969, A multinomial extension of the linear logit model")
public final class SoftmaxRegression implements ModelProvider {
    private static final String MODEL = "model softmax-regression";

    @Override
    public List<Parameter> parameters() {
        return List.of(Initializer.parameter(), Regularizers.PARAMETER);
    }

    @Override
    public MultiLayerConfiguration create(Hyperparameters settings, ModelContext context) {
        Widths widths = new Widths(MODEL, context.features(), List.of(), context.classes());
        Initializer initializer = Initializer.of(context, settings);
        LayerStack layers = LayerStack.of(Regularizers.of(MODEL, context, settings));
        layers.add(Head.of(context, widths.last(), initializer.weights()));
        return layers.network();
    }
}
