package org.neuroplug.core.internal.run;

import org.neuroplug.core.internal.registry.Chosen;
import org.neuroplug.spi.LossProvider;
import org.neuroplug.spi.LossProvider.Domain;

/**
 * What a loss wants to have from the output layer.
 *
 * @param words how a message calls the loss
 * @param domain the numbers that it can be computed of
 * @param output the activation that it goes with, such as {@code softmax}
 */
record LossDemand(String words, Domain domain, String output) {
    /** That of a loss for which no plug-in is needed. */
    static final LossDemand CROSS_ENTROPY = new LossDemand("loss cross_entropy", Domain.PROBABILITIES, "softmax");

    static LossDemand of(Chosen<LossProvider> loss) {
        return new LossDemand(loss.named(), loss.make(LossProvider::domain), loss.make(LossProvider::output));
    }

    /** Whether it goes with numbers from 0 to 1. */
    boolean wantsProbabilities() {
        return domain == Domain.PROBABILITIES || output.equals("softmax") || output.equals("sigmoid");
    }

    /** Whether it looks at the right class alone, whose probability others have to make room for. */
    boolean wantsShares() {
        return domain == Domain.PROBABILITIES && output.equals("softmax");
    }

    /** Whether it goes with numbers below 0, too. */
    boolean wantsNegative() {
        return domain == Domain.NUMBERS && (output.equals("linear") || output.equals("tanh"));
    }
}
