package org.neuroplug.trainer.fused.internal.network;

import java.util.List;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.regularization.Regularization;

/**
 * A fully connected layer, y = f(x · W + b).
 *
 * @param in inputs
 * @param out outputs
 * @param hasBias whether there is a b
 * @param activation f
 * @param keep the probability that an input is kept in training; 1 without dropout
 * @param weights how W learns
 * @param biases how b learns
 */
public record LayerPlan(
        int in, int out, boolean hasBias, IActivation activation, double keep, Learning weights, Learning biases) {
    /**
     * How parameters learn.
     *
     * @param updater the optimizer
     * @param regularization what keeps them small
     */
    public record Learning(IUpdater updater, List<Regularization> regularization) {
        private static Learning of(BaseLayer layer, String parameter) {
            List<Regularization> given = layer.getRegularizationByParam(parameter);
            return new Learning(layer.getUpdaterByParam(parameter), given == null ? List.of() : List.copyOf(given));
        }
    }

    /** Reads a layer that {@link Refusal} let pass. */
    static LayerPlan of(FeedForwardLayer layer) {
        boolean hasBias = layer instanceof DenseLayer dense ? dense.hasBias() : ((BaseOutputLayer) layer).hasBias();
        return new LayerPlan(
                Math.toIntExact(layer.getNIn()),
                Math.toIntExact(layer.getNOut()),
                hasBias,
                layer.getActivationFn(),
                DropoutRate.keep(layer),
                Learning.of(layer, DefaultParamInitializer.WEIGHT_KEY),
                Learning.of(layer, DefaultParamInitializer.BIAS_KEY));
    }

    /** Numbers that the layer learns. */
    int parameters() {
        return in * out + (hasBias ? out : 0);
    }
}
