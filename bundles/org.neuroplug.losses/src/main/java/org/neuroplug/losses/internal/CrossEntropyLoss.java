package org.neuroplug.losses.internal;

import java.util.List;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.neuroplug.api.plugin.Formula;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.spi.CrossEntropy;
import org.neuroplug.spi.LossByRow;
import org.neuroplug.spi.LossProvider;
import org.osgi.service.component.annotations.Component;

/**
 * Cross-entropy of softmax; with smoothed labels that of Szegedy and others 2016, <em>Rethinking the Inception architecture for computer
 * vision</em>. Without, it is the engine's own.
 */
@Component
@Plugin(
        name = "cross_entropy",
        description = "minus the logarithm of the probability of the right class",
        aliases = {
            "categorical_crossentropy",
            "sparse_categorical_crossentropy",
            "CrossEntropyLoss",
            "NLLLoss",
            "MCXENT",
            "SPARSE_MCXENT",
            "NEGATIVELOGLIKELIHOOD"
        })
@Formula(
        text = "-sum_i t_i log p_i, t_i = (1 if i is right, else 0) (1 - label-smoothing)"
                + " + label-smoothing / classes",
        source = "Bridle 1990, Probabilistic interpretation of feedforward classification network outputs")
public final class CrossEntropyLoss implements LossProvider {
    @Override
    public List<Parameter> parameters() {
        return List.of(Smoothing.parameter());
    }

    @Override
    public ILossFunction create(Hyperparameters settings) {
        double smoothing = Smoothing.of(settings);
        return smoothing == 0
                ? CrossEntropy.create()
                : new LossByRow("cross_entropy(" + settings + ")", new TargetEntropy(new Smoothed(smoothing)));
    }

    @Override
    public Domain domain(Hyperparameters settings) {
        return Domain.PROBABILITIES;
    }

    private record Smoothed(double smoothing) implements TargetEntropy.Targets {
        @Override
        public double right(int classes) {
            return 1 - smoothing + wrong(classes);
        }

        @Override
        public double wrong(int classes) {
            return smoothing / classes;
        }
    }
}
