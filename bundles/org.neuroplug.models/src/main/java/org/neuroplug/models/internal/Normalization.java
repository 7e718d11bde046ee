package org.neuroplug.models.internal;

import java.util.List;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.neuroplug.api.plugin.Framework;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Range;

/**
 * Batch normalization (Ioffe and Szegedy 2015): y = γ (x - μ) / √(σ² + ε) + β, for each unit or channel. In training μ and σ² are those of
 * the batch; afterwards they are moving averages of them, m ← momentum · m + (1 - momentum) · μ, which begin at 0 and 1.
 *
 * @param momentum what of a moving average a batch leaves
 * @param epsilon ε
 */
record Normalization(double momentum, double epsilon) {
    private static final Parameter MOMENTUM = Parameter.real(
                    "momentum",
                    0.9,
                    Range.halfOpen(0, 1),
                    "what of the moving averages of mean and variance a batch leaves")
            .in(Framework.KERAS, 0.99);
    private static final Parameter EPSILON = Parameter.real("epsilon", 1e-5, Range.above(0), "added to variances")
            .in(Framework.KERAS, 1e-3);

    static List<Parameter> parameters() {
        return List.of(MOMENTUM, EPSILON);
    }

    static Normalization of(Hyperparameters settings) {
        return new Normalization(settings.real(MOMENTUM.name()), settings.real(EPSILON.name()));
    }

    /** For that many units, or channels of images. */
    BatchNormalization layer(int width) {
        return new BatchNormalization.Builder()
                .nIn(width)
                .nOut(width)
                .decay(momentum)
                .eps(epsilon)
                .useLogStd(false)
                .activation(new ActivationIdentity())
                .build();
    }
}
