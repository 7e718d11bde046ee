package org.neuroplug.core.internal.run;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PReLULayer;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.spi.ActivationElementwise;
import org.neuroplug.spi.LearnedActivation;

class LearnedCheckTest {
    private static final IActivation LEARNED = new ActivationElementwise("bent", new LearnedActivation() {
        @Override
        public double value(double x) {
            return x;
        }

        @Override
        public double derivative(double x) {
            return 1;
        }

        @Override
        public Layer layer(int units) {
            return new PReLULayer();
        }
    });

    private static MultiLayerConfiguration network(Layer layer) {
        layer.setLayerName("third");
        return new NeuralNetConfiguration.Builder().list(layer).build();
    }

    private static Layer dense(IActivation activation) {
        return new DenseLayer.Builder().nIn(2).nOut(2).activation(activation).build();
    }

    @Test
    void refusesAnActivationThatWouldNotLearn() {
        for (Layer layer : new Layer[] {
            dense(LEARNED), new ActivationLayer.Builder().activation(LEARNED).build()
        }) {
            InvalidInputException e =
                    assertThrows(InvalidInputException.class, () -> LearnedCheck.check("model own", network(layer)));
            assertEquals(
                    "model own: layer third has no place for what bent learns; fully connected layers of mlp and mlp-bn have",
                    e.getMessage());
        }
    }

    @Test
    void letsAllOthersPass() {
        assertDoesNotThrow(() -> LearnedCheck.check("model own", network(dense(new ActivationTanH()))));
    }
}
