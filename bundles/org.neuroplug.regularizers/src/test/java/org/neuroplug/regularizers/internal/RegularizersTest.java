package org.neuroplug.regularizers.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.deeplearning4j.nn.conf.constraint.BaseConstraint;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.spi.Regularizer;

class RegularizersTest {
    /** Of so many numbers, a part is known to 0.0016 and a deviation to 0.0022 of it, each one standard error. */
    private static final int COUNT = 100_000;

    /** Weights -2, 0.5 and 3 with gradients 0: what is added to the loss, and to each weight's gradient, at a learning rate of 0.1. */
    @ParameterizedTest
    @CsvSource({
        "l1(rate=0.5), 2.75, -0.5, 0.5, 0.5",
        "l2(rate=0.5), 6.625, -2, 0.5, 3",
        "'l1_l2(l1=0.5,l2=0.25)', 6.0625, -1.5, 0.75, 2",
        "weight_decay(rate=0.5), 6.625, -0.1, 0.025, 0.15"
    })
    void penaltiesAreKerasOnes(String choice, double loss, float first, float second, float third) {
        INDArray weights = Nd4j.createFromArray(-2f, 0.5f, 3f);
        INDArray gradients = Nd4j.zeros(DataType.FLOAT, 3);
        double sum = 0;
        for (Regularization penalty : BuiltIns.create(choice, 0).weights()) {
            penalty.apply(weights, gradients, 0.1, 0, 0);
            sum += penalty.score(weights, 0, 0);
        }
        assertArrayEquals(new float[] {first, second, third}, gradients.data().asFloat(), 1e-6f);
        if (!choice.startsWith("weight_decay")) {
            assertEquals(loss, sum, 1e-6);
        }
    }

    /** Inputs, of which a part is lost, mean and deviation of what is left of all. */
    @ParameterizedTest
    @CsvSource({
        "dropout(rate=0.3), 1, 0.3, 1, 0.654654",
        "gaussian_dropout(rate=0.2), 1, 0, 1, 0.5",
        "gaussian_noise(stddev=0.4), 1, 0, 1, 0.4",
        "dropout(rate=0), 1, 0, 1, 0"
    })
    void noiseHasItsMoments(String choice, float input, double lost, double mean, double deviation) {
        INDArray noisy = noisy(choice, Nd4j.valueArrayOf(new long[] {COUNT / 100, 100}, input, DataType.FLOAT));
        double zeros = noisy.eq(0).castTo(DataType.FLOAT).meanNumber().doubleValue();
        assertEquals(lost, zeros, 0.008);
        assertEquals(mean, noisy.meanNumber().doubleValue(), 0.01);
        assertEquals(deviation, noisy.stdNumber().doubleValue(), 0.01);
    }

    /** Of inputs as selu makes them: mean 0, variance 1. */
    @Test
    void alphaDropoutKeepsMeanAndVariance() {
        Nd4j.getRandom().setSeed(4);
        INDArray input = Nd4j.randn(DataType.FLOAT, COUNT / 100, 100);
        INDArray noisy = noisy("alpha_dropout(rate=0.3)", input);
        assertEquals(0, noisy.meanNumber().doubleValue(), 0.015);
        assertEquals(1, noisy.stdNumber().doubleValue(), 0.015);
    }

    /** What is lost has the value -1.7581 of selu at its least, before the scale that keeps mean and variance. */
    @Test
    void alphaDropoutDropsItsPartAtOneValue() {
        double least = -1.7580993408473766;
        double a = 1 / Math.sqrt(0.7 + least * least * 0.7 * 0.3);
        double b = -a * 0.3 * least;
        INDArray noisy = noisy("alpha_dropout(rate=0.3)", Nd4j.ones(DataType.FLOAT, COUNT / 100, 100));
        assertEquals(0.3, part(noisy, a * least + b), 0.008);
        assertEquals(0.7, part(noisy, a + b), 0.008);
    }

    private static double part(INDArray numbers, double value) {
        float[] all = numbers.dup().data().asFloat();
        int equal = 0;
        for (float number : all) {
            equal += Math.abs(number - value) < 1e-5 ? 1 : 0;
        }
        return (double) equal / all.length;
    }

    private static INDArray noisy(String choice, INDArray input) {
        Nd4j.getRandom().setSeed(3);
        INDArray result = Nd4j.createUninitialized(DataType.FLOAT, input.shape());
        return BuiltIns.create(choice, 0)
                .inputs()
                .orElseThrow()
                .noise()
                .applyDropout(input, result, 0, 0, LayerWorkspaceMgr.noWorkspaces());
    }

    @ParameterizedTest
    @CsvSource({
        "dropout, false",
        "dropout(layers=all), true",
        "alpha_dropout, false",
        "alpha_dropout(layers=all), true",
        "gaussian_dropout, false",
        "gaussian_dropout(layers=all), true",
        "gaussian_noise, false",
        "gaussian_noise(layers=all), true"
    })
    void changesTheFeaturesOnlyWhenAsked(String choice, boolean all) {
        assertEquals(all, BuiltIns.create(choice, 0).inputs().orElseThrow().offeredToTheFirst());
    }

    /** Columns are the weights of an output: of norms 5, 1 and 0.1. */
    @ParameterizedTest
    @CsvSource({
        "max_norm(value=2), 1.2, 0.6, 0.06, 1.6, -0.8, 0.08",
        "unit_norm, 0.6, 0.6, 0.6, 0.8, -0.8, 0.8",
        "non_negative, 3, 0.6, 0.06, 4, 0, 0.08",
        "'min_max_norm(min=0.5,max=2)', 1.2, 0.6, 0.3, 1.6, -0.8, 0.4",
        "'min_max_norm(min=0.5,max=2,rate=1)', 1.2, 0.6, 0.3, 1.6, -0.8, 0.4",
        "'min_max_norm(min=0.5,max=2,rate=0.25)', 2.55, 0.6, 0.12, 3.4, -0.8, 0.16",
        "'min_max_norm(min=0.5,max=2,rate=0)', 3, 0.6, 0.06, 4, -0.8, 0.08"
    })
    void constraintsLookAtTheWeightsOfEachOutput(String choice, float a, float b, float c, float d, float e, float f) {
        INDArray weights = Nd4j.create(new float[][] {{3, 0.6f, 0.06f}, {4, -0.8f, 0.08f}});
        constrain(choice, weights, 0);
        assertArrayEquals(
                new float[] {a, b, c, d, e, f}, weights.dup('c').data().asFloat(), 1e-4f);
    }

    /** Of a convolution, an output has the weights of a whole window: here 2 channels of 1×2 pixels. */
    @Test
    void constraintsLookAtTheWindowsOfConvolutions() {
        INDArray weights =
                Nd4j.createFromArray(2f, 2f, 2f, 2f, 0.5f, 0.5f, 0.5f, 0.5f).reshape(2, 2, 1, 2);
        constrain("max_norm(value=2)", weights, 1, 2, 3);
        assertArrayEquals(
                new float[] {1, 1, 1, 1, 0.5f, 0.5f, 0.5f, 0.5f},
                weights.dup('c').data().asFloat(),
                1e-5f);
    }

    /** Two networks are equal when their constraints are. */
    @Test
    void constraintsAreEqualWhenTheirSettingsAre() {
        Regularizer half = BuiltIns.create("min_max_norm(min=0.1,max=2,rate=0.5)", 0);
        assertEquals(
                half.constraints(),
                BuiltIns.create("min_max_norm(min=0.1,max=2,rate=0.5)", 0).constraints());
        assertEquals(half.constraints().get(0), half.constraints().get(0).clone());
        for (String other : List.of("min=0,max=2,rate=0.5", "min=0.1,max=3,rate=0.5", "min=0.1,max=2,rate=0.6")) {
            assertNotEquals(
                    half.constraints(),
                    BuiltIns.create("min_max_norm(" + other + ")", 0).constraints());
        }
        assertNotEquals(
                half.constraints(),
                BuiltIns.create("min_max_norm(min=0.1,max=2,rate=0.5)", 1).constraints());
    }

    private static void constrain(String choice, INDArray weights, int... incoming) {
        List<BaseConstraint> constraints = BuiltIns.create(choice, incoming).constraints().stream()
                .map(BaseConstraint.class::cast)
                .toList();
        assertTrue(constraints.size() == 1, constraints::toString);
        constraints.get(0).apply(weights);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1})
    void refusesMoreThanTheWholeWay(double rate) {
        assertEquals(
                "regularizer min_max_norm: rate must be in [0, 1], was " + rate,
                assertThrows(InvalidInputException.class, () -> BuiltIns.create("min_max_norm(rate=" + rate + ")", 0))
                        .getMessage());
    }

    @Test
    void refusesBoundsThatCross() {
        assertEquals(
                "regularizer min_max_norm: min must be at most max, were 3.0 and 2.0",
                assertThrows(InvalidInputException.class, () -> BuiltIns.create("min_max_norm(min=3,max=2)", 0))
                        .getMessage());
    }
}
