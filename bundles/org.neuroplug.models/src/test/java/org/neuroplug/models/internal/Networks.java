package org.neuroplug.models.internal;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.nd4j.linalg.activations.impl.ActivationTanH;

/** Networks for the tests of other packages. */
public final class Networks {
    private Networks() {}

    /** That of a choice such as {@code mlp(units=[5])}. */
    public static MultiLayerConfiguration of(String choice, int features, int classes, long seed) {
        return new Trial(features, classes, new ActivationTanH(), seed).configuration(choice);
    }
}
