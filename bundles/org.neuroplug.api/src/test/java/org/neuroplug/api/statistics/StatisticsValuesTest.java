package org.neuroplug.api.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.run.Evaluation;

class StatisticsValuesTest {
    private static final PairedTest CERTAIN = new PairedTest(Double.POSITIVE_INFINITY, 0);
    private static final PairedTest UNSURE = new PairedTest(1, 0.3);

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.05, 0.51, 1, Double.NaN})
    void levelsAreSmallProbabilities(double alpha) {
        ComparisonOptions defaults = ComparisonOptions.defaults();

        assertEquals(
                "alpha must be > 0 and at most 0.5, was " + alpha,
                assertThrows(InvalidInputException.class, () -> defaults.withAlpha(alpha))
                        .getMessage());
    }

    @Test
    void metricsAreFoundByTheNameThatReportsGiveThem() {
        assertEquals(Metric.TEST_LOSS, Metric.of("test_loss"));
        assertEquals(
                "unknown metric 'test_los'; did you mean test_loss? (there are test_accuracy, test_loss)",
                assertThrows(InvalidInputException.class, () -> Metric.of("test_los"))
                        .getMessage());
    }

    @Test
    void metricsKnowTheirFigures() {
        Evaluation evaluation = new Evaluation(0.3, 0.9);

        assertEquals(0.9, Metric.TEST_ACCURACY.of(evaluation));
        assertTrue(Metric.TEST_ACCURACY.moreIsBetter());
        assertEquals(0.3, Metric.TEST_LOSS.of(evaluation));
        assertFalse(Metric.TEST_LOSS.moreIsBetter());
        assertEquals("train_loss", Metric.TEST_LOSS.trainKey());
        assertEquals("test loss", Metric.TEST_LOSS.toString());
    }

    @Test
    void intervalsHaveBoundsInOrder() {
        assertEquals(0.5, new Interval(1, 2).halfWidth());
        assertTrue(new Interval(1, 2).contains(2));
        assertFalse(new Interval(1, 2).contains(2.1));
        assertThrows(IllegalArgumentException.class, () -> new Interval(2, 1));
        assertThrows(IllegalArgumentException.class, () -> new Interval(Double.NaN, 1));
    }

    @Test
    void oneSeedHasNoSpreadAndTwoHave() {
        Optional<Interval> interval = Optional.of(new Interval(1, 2));

        assertEquals(1, new Estimate(1, 1.5, OptionalDouble.empty(), Optional.empty()).n());
        assertEquals(2, new Estimate(2, 1.5, OptionalDouble.of(0.1), interval).n());
        assertThrows(IllegalArgumentException.class, () -> new Estimate(1, 1.5, OptionalDouble.of(0.1), interval));
        assertThrows(
                IllegalArgumentException.class, () -> new Estimate(2, 1.5, OptionalDouble.empty(), Optional.empty()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Estimate(1, Double.NaN, OptionalDouble.empty(), Optional.empty()));
    }

    @Test
    void aTestDecidesThatWasMade() {
        assertEquals(UNSURE, new PairedTests(CERTAIN, UNSURE, Optional.empty(), TestMethod.WILCOXON).deciding());
        assertEquals(CERTAIN, new PairedTests(CERTAIN, UNSURE, Optional.empty(), TestMethod.PAIRED_T).deciding());
        assertThrows(
                IllegalArgumentException.class,
                () -> new PairedTests(CERTAIN, UNSURE, Optional.empty(), TestMethod.CORRECTED_T));
        assertThrows(IllegalArgumentException.class, () -> new PairedTest(Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> new PairedTest(1, 1.1));
    }
}
