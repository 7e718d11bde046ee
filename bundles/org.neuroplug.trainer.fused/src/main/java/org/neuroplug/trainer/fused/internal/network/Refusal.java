package org.neuroplug.trainer.fused.internal.network;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deeplearning4j.nn.api.OptimizationAlgorithm;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.regularization.L1Regularization;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.learning.regularization.WeightDecay;
import org.neuroplug.trainer.fused.internal.loss.Losses;

/** Why a network is none that this trainer knows: what is not listed here as known must not be passed over in silence. */
final class Refusal {
    private static final List<Class<?>> REGULARIZATION =
            List.of(L1Regularization.class, L2Regularization.class, WeightDecay.class);

    private Refusal() {}

    /** The first reason, in a few words; empty for a network that is known. */
    static Optional<String> of(MultiLayerConfiguration network) {
        int last = network.getConfs().size() - 1;
        return first(List.of(
                IntStream.rangeClosed(0, last)
                        .mapToObj(i ->
                                of(network.getConf(i), i == last).map(reason -> "layer " + (i + 1) + ": " + reason))
                        .flatMap(Optional::stream)
                        .findFirst(),
                network.getInputPreProcessors() == null
                                || network.getInputPreProcessors().isEmpty()
                        ? Optional.empty()
                        : Optional.of("inputs are preprocessed")));
    }

    private static Optional<String> of(NeuralNetConfiguration conf, boolean last) {
        Layer layer = conf.getLayer();
        Class<?> known = last ? OutputLayer.class : DenseLayer.class;
        if (layer.getClass() != known) {
            return Optional.of("it is a " + layer.getClass().getSimpleName() + ", not a " + known.getSimpleName());
        }
        return first(List.of(
                when(conf.getDataType() != DataType.FLOAT, "its numbers are " + conf.getDataType() + ", not FLOAT"),
                when(
                        conf.getOptimizationAlgo() != OptimizationAlgorithm.STOCHASTIC_GRADIENT_DESCENT,
                        "it is optimized by " + conf.getOptimizationAlgo() + ", not step by step"),
                when(!conf.isMiniBatch(), "gradients are not divided by the batch's size"),
                when(!conf.isMinimize(), "its loss is maximized"),
                ofBase((BaseLayer) layer),
                last
                        ? Losses.refusal(((OutputLayer) layer).getLossFn(), ((OutputLayer) layer).getActivationFn())
                        : when(((DenseLayer) layer).hasLayerNorm(), "it has layer normalization")));
    }

    private static Optional<String> ofBase(BaseLayer layer) {
        return first(List.of(
                when(
                        !DropoutRate.isKnown(layer),
                        () -> "its dropout is " + layer.getIDropout().getClass().getSimpleName()),
                when(layer.getWeightNoise() != null, "it has weight noise"),
                when(
                        layer.getConstraints() != null
                                && !layer.getConstraints().isEmpty(),
                        "its weights are constrained"),
                when(
                        layer.getGradientNormalization() != null
                                && layer.getGradientNormalization() != GradientNormalization.None,
                        "its gradients are normalized"),
                Stream.of(layer.getRegularization(), layer.getRegularizationBias())
                        .filter(given -> given != null)
                        .flatMap(List::stream)
                        .filter(given -> !REGULARIZATION.contains(given.getClass()))
                        .map(Refusal::unknown)
                        .findFirst()));
    }

    private static String unknown(Regularization regularization) {
        return "its regularization is " + regularization.getClass().getSimpleName();
    }

    private static Optional<String> when(boolean refused, String reason) {
        return refused ? Optional.of(reason) : Optional.empty();
    }

    private static Optional<String> when(boolean refused, Supplier<String> reason) {
        return refused ? Optional.of(reason.get()) : Optional.empty();
    }

    private static Optional<String> first(List<Optional<String>> reasons) {
        return reasons.stream().flatMap(Optional::stream).findFirst();
    }
}
