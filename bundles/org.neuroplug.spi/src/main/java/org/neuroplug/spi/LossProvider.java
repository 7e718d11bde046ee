package org.neuroplug.spi;

import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameterized;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Plug-in contract: makes a loss, which training makes small, from settings. It may be any of DL4J's, one of the plug-in's own, or a
 * {@link RowLoss} in a {@link LossByRow}. Labels are rows with a single 1, in the place of the right class.
 */
@ConsumerType
public interface LossProvider extends Parameterized {
    /** The predictions that a loss can be computed of. */
    enum Domain {
        /** All numbers. */
        NUMBERS,
        /** Numbers that are not below 0. */
        NOT_NEGATIVE,
        /** Numbers from 0 to 1. */
        PROBABILITIES
    }

    /**
     * A new loss, for one trial. Called on any thread.
     *
     * @param settings the resolved {@link #parameters()}
     * @throws org.neuroplug.api.InvalidInputException when settings do not fit each other
     */
    ILossFunction create(Hyperparameters settings);

    /**
     * The activation that the output layer has with this loss, unless the model's settings say otherwise: what a setting would hold,
     * such as {@code softmax}, {@code sigmoid} or {@code linear}. Experiments are warned of output layers whose numbers are of another
     * kind.
     *
     * @param settings the resolved {@link #parameters()}
     */
    default String output(Hyperparameters settings) {
        return "softmax";
    }

    /**
     * Which predictions it can be computed of; networks whose outputs may be others are refused.
     *
     * @param settings the resolved {@link #parameters()}
     */
    default Domain domain(Hyperparameters settings) {
        return Domain.NUMBERS;
    }
}
