package org.neuroplug.regularizers.internal;

import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.spi.Regularizer;

/** Which layers get noise. */
final class Places {
    private static final String HIDDEN = "hidden";

    /** The setting of all that changes inputs. */
    static final Parameter LAYERS = Parameter.text(
            "layers", HIDDEN, "whose outputs are changed: those of hidden layers, or the features, too", HIDDEN, "all");

    private Places() {}

    /** Of dropout. */
    static Parameter rate() {
        return Parameter.real("rate", 0.5, Range.halfOpen(0, 1), "part of the inputs that is lost");
    }

    static Regularizer of(Hyperparameters settings, IDropout noise) {
        return Regularizer.ofInputs(noise, !settings.text(LAYERS.name()).equals(HIDDEN));
    }
}
