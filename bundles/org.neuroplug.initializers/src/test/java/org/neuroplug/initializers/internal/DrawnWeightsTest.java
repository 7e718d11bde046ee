package org.neuroplug.initializers.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.neuroplug.api.InvalidInputException;

class DrawnWeightsTest {
    private static final int IN = 600;
    private static final int OUT = 300;

    /** Of 180,000 weights the deviation is known to 0.17% (one standard error), that of uniform ones better. */
    private static final double TOLERANCE = 0.007;

    static List<String> names() {
        return BuiltIns.names();
    }

    private static INDArray weights(String initializer, long seed, int in, int out) {
        Nd4j.getRandom().setSeed(seed);
        INDArray view = Nd4j.create(DataType.FLOAT, (long) in * out);
        return BuiltIns.create(initializer).init(in, out, new long[] {in, out}, 'f', view);
    }

    private static INDArray weights(String initializer) {
        return weights(initializer, 1, IN, OUT);
    }

    /** Deviation of the weights, and the part of them that is more than two such deviations away. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "glorot_uniform | 0.047140452 | 0",
                "he_uniform | 0.057735027 | 0",
                "lecun_uniform | 0.040824829 | 0",
                "glorot_normal | 0.047140452 | 0.0346",
                "glorot_normal(truncated=false) | 0.047140452 | 0.0455",
                "he_normal | 0.057735027 | 0.0346",
                "he_normal(truncated=false) | 0.057735027 | 0.0455",
                "lecun_normal | 0.040824829 | 0.0346",
                "lecun_normal(truncated=false) | 0.040824829 | 0.0455",
                "random_uniform | 0.028867513 | 0",
                "random_uniform(low=1,high=2) | 0.288675135 | 0",
                "random_normal | 0.05 | 0.0455",
                "random_normal(mean=3,stddev=0.5) | 0.5 | 0.0455",
                "truncated_normal | 0.043981283 | 0.0346",
                "truncated_normal(mean=3,stddev=0.5) | 0.439812831 | 0.0346",
                "variance_scaling | 0.040824829 | 0.0346",
                "variance_scaling(scale=0.3333333333333333,distribution=uniform) | 0.023570226 | 0",
                "variance_scaling(scale=3,mode=fan_out,distribution=uniform) | 0.1 | 0",
                "variance_scaling(mode=fan_avg,distribution=untruncated_normal) | 0.047140452 | 0.0455"
            })
    void haveTheVarianceOfKeras(String initializer, double deviation, double beyond) {
        INDArray weights = weights(initializer);
        double mean = weights.meanNumber().doubleValue();
        double limit = 2 * deviation;
        INDArray far = weights.sub(mean).lt(-limit).castTo(DataType.FLOAT);
        far.addi(weights.sub(mean).gt(limit).castTo(DataType.FLOAT));
        assertEquals(deviation, weights.stdNumber().doubleValue(), TOLERANCE * deviation);
        assertEquals(beyond, far.meanNumber().doubleValue(), 0.002);
    }

    @ParameterizedTest
    @CsvSource({
        "'random_uniform(low=1,high=2)', 1.5",
        "'random_normal(mean=3,stddev=0.5)', 3",
        "'truncated_normal(mean=3,stddev=0.5)', 3",
        "glorot_normal, 0"
    })
    void haveTheirMean(String initializer, double mean) {
        assertEquals(mean, weights(initializer).meanNumber().doubleValue(), 0.005);
    }

    /** Of 180,000 weights with a deviation of at most 0.058 the mean is known to 0.00014 (one standard error). */
    @ParameterizedTest
    @MethodSource("names")
    void areAroundZeroUnlessTheySayOtherwise(String initializer) {
        double mean =
                switch (initializer) {
                    case "ones" -> 1;
                    case "identity" -> 1.0 / IN;
                    default -> 0;
                };
        assertEquals(mean, weights(initializer).meanNumber().doubleValue(), 0.0007);
    }

    /** Of 64 filters over 32 channels of 3×3 pixels, each weight has 288 inputs and 576 outputs; 18,432 weights know it to 0.5%. */
    @ParameterizedTest
    @CsvSource({
        "glorot_normal, 0.048112522",
        "he_normal, 0.083333333",
        "lecun_uniform, 0.058925565",
        "variance_scaling(mode=fan_out), 0.041666667",
        "'variance_scaling(mode=fan_avg,distribution=uniform)', 0.048112522"
    })
    void ofConvolutionsTheVarianceGoesByTheWholeWindow(String initializer, double deviation) {
        Nd4j.getRandom().setSeed(1);
        INDArray view = Nd4j.create(DataType.FLOAT, 64L * 32 * 3 * 3);
        INDArray weights = BuiltIns.create(initializer).init(288, 576, new long[] {64, 32, 3, 3}, 'c', view);
        assertEquals(deviation, weights.stdNumber().doubleValue(), 0.025 * deviation);
    }

    @ParameterizedTest
    @CsvSource({"200, 50", "50, 200", "70, 70", "1, 5", "5, 1"})
    void orthogonalOnesKeepLengths(int in, int out) {
        INDArray weights = weights("orthogonal(gain=2)", 3, in, out);
        INDArray products = in >= out ? weights.transpose().mmul(weights) : weights.mmul(weights.transpose());
        INDArray wanted = Nd4j.eye(Math.min(in, out)).castTo(DataType.FLOAT).muli(4);
        assertTrue(products.sub(wanted).amaxNumber().doubleValue() < 1e-5, products::toString);
    }

    @Test
    void constantsAreConstant() {
        assertEquals(0, weights("zeros").amaxNumber().doubleValue());
        assertEquals(1, weights("ones").minNumber().doubleValue());
        assertEquals(-0.5, weights("constant(value=-0.5)").maxNumber().doubleValue());
        assertArrayEquals(
                new float[] {3, 0, 0, 3, 0, 0},
                weights("identity(gain=3)", 1, 3, 2).dup('c').data().asFloat());
    }

    @ParameterizedTest
    @MethodSource("names")
    void dependOnNothingButTheSeed(String initializer) {
        assertEquals(weights(initializer, 5, 20, 30), weights(initializer, 5, 20, 30));
        boolean random = !List.of("constant", "zeros", "ones", "identity").contains(initializer);
        assertEquals(!random, weights(initializer, 5, 20, 30).equals(weights(initializer, 6, 20, 30)));
    }

    /** Of a convolution the rows are what an output looks at. */
    @Test
    void ofConvolutionsEachOutputHasAColumn() {
        Nd4j.getRandom().setSeed(1);
        INDArray view = Nd4j.create(DataType.FLOAT, 4L * 2 * 3 * 3);
        INDArray weights = BuiltIns.create("orthogonal")
                .init(18, 36, new long[] {4, 2, 3, 3}, 'c', view)
                .reshape('c', 4, 18);
        INDArray products = weights.mmul(weights.transpose());
        assertTrue(products.sub(Nd4j.eye(4).castTo(DataType.FLOAT)).amaxNumber().doubleValue() < 1e-5);
    }

    @Test
    void refusesBoundsThatCross() {
        assertEquals(
                "initializer random_uniform: low must be less than high, were 1.0 and -1.0",
                assertThrows(InvalidInputException.class, () -> BuiltIns.create("random_uniform(low=1,high=-1)"))
                        .getMessage());
    }
}
