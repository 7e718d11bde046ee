package org.neuroplug.models.internal;

import java.util.Collections;
import java.util.List;
import org.nd4j.linalg.activations.IActivation;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.spi.ModelContext;

/**
 * The hidden layers of a perceptron, as its settings describe them.
 *
 * @param activations one for each hidden layer, as texts
 */
record HiddenLayers(Widths widths, List<String> activations, Initializer initializer) {
    static final Parameter UNITS =
            Parameter.list("units", List.of("200", "200"), "units of each hidden layer; [] for none");
    static final Parameter ACTIVATIONS = Parameter.list(
                    "activations",
                    List.of(ExperimentSpec.COMPARED),
                    "activation of each hidden layer, or one for all; compared stands for the one that is compared")
            .naming(PluginKind.ACTIVATION);

    /**
     * Reads them.
     *
     * @param model whose they are, in messages
     * @throws InvalidInputException when they make no network
     */
    static HiddenLayers of(String model, Hyperparameters settings, ModelContext context) {
        Widths widths = new Widths(
                model,
                context.features(),
                Counts.of(model, UNITS.name(), settings.list(UNITS.name()), Limits.UNITS),
                context.classes());
        return new HiddenLayers(
                widths,
                activations(
                        model,
                        settings.list(ACTIVATIONS.name()),
                        widths.hidden().size()),
                Initializer.of(context, settings));
    }

    private static List<String> activations(String model, List<String> given, int layers) {
        if (given.size() == 1) {
            return Collections.nCopies(layers, given.get(0));
        }
        if (given.size() != layers) {
            throw new InvalidInputException(model + ": activations must be one for all or one for each of " + layers
                    + " hidden layers, were " + given.size() + ": " + Hyperparameters.format(given));
        }
        return given;
    }

    /** How many there are. */
    int size() {
        return widths.hidden().size();
    }

    /** The activation of one of them. */
    IActivation activation(int layer, ModelContext context) {
        return context.activation(activations.get(layer));
    }
}
