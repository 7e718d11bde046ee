package org.neuroplug.core.internal.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.spi.ActivationElementwise;
import org.neuroplug.spi.LossProvider.Domain;

/** Finds activations that do not go with the loss. */
final class OutputCheck {
    private final String model;

    /** @param model in words */
    OutputCheck(String model) {
        this.model = model;
    }

    /**
     * Looks at all layers.
     *
     * @return what to warn of
     * @throws InvalidInputException when the loss cannot be computed of what the output layer makes
     */
    List<String> check(LossDemand loss, MultiLayerConfiguration network) {
        List<String> warnings = new ArrayList<>(hidden(network));
        int last = network.getConfs().size() - 1;
        if (network.getConf(last).getLayer() instanceof BaseLayer output) {
            warnings.addAll(output(loss, output.getActivationFn()));
        }
        return warnings;
    }

    private List<String> output(LossDemand loss, IActivation activation) {
        OutputRange made = OutputRange.of(activation);
        String outputs = "the outputs of " + model + ", " + name(activation) + ",";
        if (loss.domain() == Domain.PROBABILITIES && !made.isProbabilities()) {
            throw new InvalidInputException(outputs + " are not kept between 0 and 1, " + loss.words()
                    + " needs probabilities such as those of " + loss.output());
        }
        if (loss.domain() == Domain.NOT_NEGATIVE && made.negative()) {
            throw new InvalidInputException(outputs + " can be below 0, " + loss.words()
                    + " needs numbers of at least 0 such as those of " + loss.output());
        }
        if (loss.wantsProbabilities() && !made.isProbabilities()) {
            return List.of(outputs + " are not kept between 0 and 1, " + loss.words()
                    + " compares them with 1 and 0 and goes with " + loss.output());
        }
        if (loss.wantsShares() && !made.shared()) {
            return List.of(outputs + " do not sum up to 1: where " + loss.words()
                    + " makes that of the right class larger, those of wrong ones get no smaller; it goes with "
                    + loss.output());
        }
        return loss.wantsNegative() && !made.negative()
                ? List.of(outputs + " are never below 0, where " + loss.words()
                        + " wants those of wrong classes; it goes with " + loss.output())
                : List.of();
    }

    /** As settings call it. */
    private static String name(IActivation activation) {
        return activation.getClass() == ActivationIdentity.class ? "linear" : activation.toString();
    }

    /** Looks at layers but the last. */
    List<String> hidden(MultiLayerConfiguration network) {
        int last = network.getConfs().size() - 1;
        return network.getConfs().subList(0, last).stream()
                .map(NeuralNetConfiguration::getLayer)
                .map(LayerActivation::of)
                .flatMap(Optional::stream)
                .filter(OutputCheck::isShared)
                .map(OutputCheck::name)
                .distinct()
                .map(name -> name + " in a hidden layer of " + model
                        + " makes its units share a sum of 1, so that little gets through and learning is slow")
                .toList();
    }

    /** Softmax and its like. No elementwise activation is, and none of the engine's others. */
    private static boolean isShared(IActivation activation) {
        boolean engines = activation.getClass().getPackage() == ActivationSoftmax.class.getPackage();
        return activation instanceof ActivationSoftmax
                || !engines
                        && !(activation instanceof ActivationElementwise)
                        && OutputRange.of(activation).shared();
    }
}
