package org.neuroplug.trainer.fused.internal.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.constraint.MaxNormConstraint;
import org.deeplearning4j.nn.conf.dropout.AlphaDropout;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.weightnoise.DropConnect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

class RefusalTest {
    private static MultiLayerConfiguration network(
            UnaryOperator<NeuralNetConfiguration.Builder> global, Layer hidden, Layer output) {
        return global.apply(new NeuralNetConfiguration.Builder())
                .list()
                .layer(hidden)
                .layer(output)
                .validateOutputLayerConfig(false)
                .build();
    }

    private static Layer dense() {
        return new DenseLayer.Builder().nIn(4).nOut(4).build();
    }

    private static Layer output() {
        return output(LossFunction.MCXENT, Activation.SOFTMAX);
    }

    private static Layer output(LossFunction loss, Activation activation) {
        return new OutputLayer.Builder(loss)
                .nIn(4)
                .nOut(3)
                .activation(activation)
                .build();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(
                        network(
                                b -> b,
                                new BatchNormalization.Builder().nIn(4).nOut(4).build(),
                                output()),
                        "layer 1: it is a BatchNormalization, not a DenseLayer"),
                Arguments.of(
                        network(
                                b -> b,
                                new DenseLayer.Builder()
                                        .nIn(4)
                                        .nOut(4)
                                        .hasLayerNorm(true)
                                        .build(),
                                output()),
                        "layer 1: it has layer normalization"),
                Arguments.of(
                        network(b -> b.dataType(DataType.DOUBLE), dense(), output()),
                        "layer 1: its numbers are DOUBLE, not FLOAT"),
                Arguments.of(
                        network(b -> b.miniBatch(false), dense(), output()),
                        "layer 1: gradients are not divided by the batch's size"),
                Arguments.of(
                        network(b -> b.gradientNormalization(GradientNormalization.ClipL2PerLayer), dense(), output()),
                        "layer 1: its gradients are normalized"),
                Arguments.of(
                        network(b -> b.constrainWeights(new MaxNormConstraint(1, 1)), dense(), output()),
                        "layer 1: its weights are constrained"),
                Arguments.of(
                        network(b -> b.weightNoise(new DropConnect(0.5)), dense(), output()),
                        "layer 1: it has weight noise"),
                Arguments.of(
                        network(b -> b.dropOut(new AlphaDropout(0.5)), dense(), output()),
                        "layer 1: its dropout is AlphaDropout"),
                Arguments.of(
                        network(b -> b, dense(), output(LossFunction.POISSON, Activation.SOFTMAX)),
                        "layer 2: the loss LossPoisson is none of LossMCXENT, LossBinaryXENT, LossMSE, LossL2 and LossByRow"),
                Arguments.of(
                        network(b -> b, dense(), output(LossFunction.MCXENT, Activation.SIGMOID)),
                        "layer 2: the output activation sigmoid of LossMCXENT is not softmax"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void saysWhatItDoesNotKnow(MultiLayerConfiguration network, String reason) {
        assertEquals(Optional.of(reason), NetworkPlan.refusal(network));
    }

    @Test
    void takesFullyConnectedLayers() {
        assertEquals(
                Optional.empty(),
                NetworkPlan.refusal(network(b -> b.dropOut(0.8).l2(0.1), dense(), output())));
    }
}
