package org.neuroplug.models.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;

class NormalizationTest {
    private static final DataSet DATA = Problem.of(60, DataType.FLOAT);

    private static MultiLayerNetwork network(String choice) {
        return new Trial(Problem.FEATURES, Problem.CLASSES, new ActivationTanH(), 3).network(choice);
    }

    @Test
    void oneBatchMovesAveragesByWhatMomentumLeavesToIt() {
        MultiLayerNetwork network = network("mlp-bn(units=[4],momentum=0.75)");
        INDArray z = network.feedForward(DATA.getFeatures(), true).get(1).dup();
        network.fit(DATA);
        INDArray mean = z.mean(0);
        INDArray variance = z.var(false, 0);
        for (int unit = 0; unit < 4; unit++) {
            assertEquals(0.25 * mean.getDouble(unit), network.getParam("1_mean").getDouble(unit), 1e-6);
            assertEquals(
                    0.75 + 0.25 * variance.getDouble(unit),
                    network.getParam("1_var").getDouble(unit),
                    1e-6);
        }
    }

    @Test
    void whatIsNormalizedHasMean0AndVariance1() {
        INDArray normalized = network("mlp-bn(units=[4])")
                .feedForward(DATA.getFeatures(), true)
                .get(2);
        for (int unit = 0; unit < 4; unit++) {
            assertEquals(0, normalized.mean(0).getDouble(unit), 1e-5);
            assertEquals(1, normalized.var(false, 0).getDouble(unit), 1e-3);
        }
    }

    /**
     * Of the seeds 1 to 4, probabilities differ by 0.07 or more in the first ten steps, and by 0.0003 to 0.014 in the end; losses fall from
     * above 0.88 to below 0.28.
     */
    @ParameterizedTest
    @ValueSource(strings = {"mlp-bn(units=[8])", "resnet-mini(units=6,blocks=[1])"})
    void inTheEndAveragesStandForTheBatch(String choice) {
        MultiLayerNetwork network = network(choice);
        for (int step = 0; step < 400; step++) {
            network.fit(DATA);
        }
        INDArray training = network.output(DATA.getFeatures(), true).dup();
        INDArray afterwards = network.output(DATA.getFeatures(), false);
        double difference = training.sub(afterwards).amaxNumber().doubleValue();
        assertTrue(difference < 0.02, "probabilities differ by " + difference);
        assertTrue(network.score(DATA) < 0.4, "loss " + network.score(DATA));
    }
}
