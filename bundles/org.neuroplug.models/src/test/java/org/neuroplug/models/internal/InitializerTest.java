package org.neuroplug.models.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;

class InitializerTest {
    private static final int IN = 600;
    private static final int OUT = 300;

    /** Of 180,000 weights the deviation is known to 0.17% (one standard error), that of uniform ones better. */
    private static final double TOLERANCE = 0.007;

    @ParameterizedTest
    @CsvSource({"glorot_uniform, 900, 6", "he_uniform, 600, 6", "lecun_uniform, 600, 3"})
    void uniformOnesFillTheLimitsOfKeras(String initializer, double fan, double scale) {
        double limit = Math.sqrt(scale / fan);
        INDArray weights = weights(initializer);
        assertTrue(weights.maxNumber().doubleValue() <= limit * 1.000001);
        assertTrue(weights.minNumber().doubleValue() >= -limit * 1.000001);
        assertTrue(weights.maxNumber().doubleValue() > 0.999 * limit);
        assertTrue(weights.minNumber().doubleValue() < -0.999 * limit);
        assertMoments(limit / Math.sqrt(3), weights);
    }

    @ParameterizedTest
    @CsvSource({"glorot_normal, 900, 2", "he_normal, 600, 2", "lecun_normal, 600, 1"})
    void normalOnesHaveTheVarianceOfKeras(String initializer, double fan, double scale) {
        double deviation = Math.sqrt(scale / fan);
        INDArray weights = weights(initializer);
        assertMoments(deviation, weights);
        double beyondTwo = weights.gt(2 * deviation)
                .castTo(weights.dataType())
                .meanNumber()
                .doubleValue();
        assertEquals(0.0228, beyondTwo, 0.0015, "not truncated");
    }

    @Test
    void zerosAreZero() {
        assertEquals(0, weights("zeros").amaxNumber().doubleValue());
    }

    @Test
    void theOutputLayerIsDrawnAlikeAndBiasesAreZero() {
        MultiLayerNetwork network = new Trial(IN, OUT).network("mlp(units=[" + IN + "],initializer=lecun_uniform)");
        assertMoments(Math.sqrt(1.0 / IN), network.getParam("1_W"));
        assertEquals(0, network.getParam("0_b").amaxNumber().doubleValue());
        assertEquals(0, network.getParam("1_b").amaxNumber().doubleValue());
    }

    private static void assertMoments(double deviation, INDArray weights) {
        assertEquals(0, weights.meanNumber().doubleValue(), TOLERANCE * deviation);
        assertEquals(deviation, weights.stdNumber().doubleValue(), TOLERANCE * deviation);
    }

    private static INDArray weights(String initializer) {
        return new Trial(IN, 2)
                .network("mlp(units=[" + OUT + "],initializer=" + initializer + ")")
                .getParam("0_W");
    }
}
