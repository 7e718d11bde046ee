package org.neuroplug.models.internal;

import java.util.Collections;
import java.util.List;
import org.deeplearning4j.nn.api.OptimizationAlgorithm;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.ModelContext;
import org.neuroplug.spi.ModelProvider;
import org.osgi.service.component.annotations.Component;

/**
 * The multi-layer perceptron: fully connected layers of any number and width, then a softmax over the classes, trained
 * with cross-entropy. Without hidden layers it is softmax regression. Biases start from 0.
 */
@Component
@Plugin(name = "mlp", description = "fully connected layers, then softmax with cross-entropy")
public final class Mlp implements ModelProvider {
    /** Probabilities below it count as it in the loss, so that a loss is finite: at most 87 for a sample. */
    private static final double SMALLEST_PROBABILITY = Float.MIN_NORMAL;

    private static final Parameter UNITS =
            Parameter.list("units", List.of("200", "200"), "units of each hidden layer; [] for none");
    private static final Parameter ACTIVATIONS = Parameter.list(
            "activations",
            List.of(ExperimentSpec.COMPARED),
            "activation of each hidden layer, or one for all; compared stands for the one that is compared");
    private static final Parameter INITIALIZER = Parameter.text(
            "initializer",
            Initializer.GLOROT_UNIFORM.text(),
            "how initial weights are drawn; variances as Keras, normal ones not truncated",
            Initializer.texts());

    @Override
    public List<Parameter> parameters() {
        return List.of(UNITS, ACTIVATIONS, INITIALIZER);
    }

    @Override
    public MultiLayerConfiguration create(Hyperparameters settings, ModelContext context) {
        Widths widths = new Widths(context.features(), Widths.parse(settings.list(UNITS.name())), context.classes());
        List<String> activations =
                activations(settings.list(ACTIVATIONS.name()), widths.hidden().size());
        Initializer initializer = Initializer.of(settings.text(INITIALIZER.name()));
        LayerStack layers = new LayerStack(common(context), context.seed());
        for (int i = 0; i < widths.hidden().size(); i++) {
            layers.add(new DenseLayer.Builder()
                    .nIn(widths.in(i))
                    .nOut(widths.hidden().get(i))
                    .activation(context.activation(activations.get(i)))
                    .weightInit(initializer.weights(widths.in(i)))
                    .build());
        }
        layers.add(output(widths, initializer));
        return layers.network();
    }

    private static NeuralNetConfiguration.Builder common(ModelContext context) {
        return new NeuralNetConfiguration.Builder()
                .dataType(DataType.FLOAT)
                .optimizationAlgo(OptimizationAlgorithm.STOCHASTIC_GRADIENT_DESCENT)
                .updater(context.optimizer())
                .biasInit(0)
                .miniBatch(true);
    }

    private static OutputLayer output(Widths widths, Initializer initializer) {
        int in = widths.in(widths.hidden().size());
        return new OutputLayer.Builder(new LossMCXENT(SMALLEST_PROBABILITY, null))
                .nIn(in)
                .nOut(widths.classes())
                .activation(new ActivationSoftmax())
                .weightInit(initializer.weights(in))
                .build();
    }

    private static List<String> activations(List<String> given, int layers) {
        if (given.size() == 1) {
            return Collections.nCopies(layers, given.get(0));
        }
        if (given.size() != layers) {
            throw new InvalidInputException("model mlp: activations must be one for all or one for each of " + layers
                    + " hidden layers, were " + given.size() + ": " + Hyperparameters.format(given));
        }
        return given;
    }
}
