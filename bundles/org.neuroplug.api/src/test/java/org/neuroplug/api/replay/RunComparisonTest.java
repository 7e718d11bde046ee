package org.neuroplug.api.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neuroplug.api.replay.Histories.DETAIL;
import static org.neuroplug.api.replay.Histories.FINALS;
import static org.neuroplug.api.replay.Histories.TRIAL;
import static org.neuroplug.api.replay.Histories.begun;
import static org.neuroplug.api.replay.Histories.epochs;
import static org.neuroplug.api.replay.Histories.evaluations;
import static org.neuroplug.api.replay.Histories.failed;
import static org.neuroplug.api.replay.Histories.finished;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.run.EpochResult;
import org.neuroplug.api.run.Evaluation;
import org.neuroplug.api.run.Misclassified;
import org.neuroplug.api.run.TestDetail;
import org.neuroplug.api.run.TrialEnding;
import org.neuroplug.api.run.TrialEnding.Reason;

class RunComparisonTest {
    private static RunComparison compare(TrialHistory then, TrialHistory now) {
        return RunComparison.of(List.of(then), List.of(now));
    }

    /** The words about the only difference, without the trial. */
    private static String difference(TrialHistory then, TrialHistory now) {
        RunComparison comparison = compare(then, now);
        assertFalse(comparison.identical());
        assertEquals(1, comparison.differences().size());
        return comparison.differences().get(0).toString().replace("relu + sgd, seed 1, ", "");
    }

    @Test
    void theSameNumbersAreIdenticalHoweverLongTheyTook() {
        List<EpochResult> slow = epochs(3).stream()
                .map(e -> new EpochResult(e.epoch(), e.loss(), 77, e.evaluations()))
                .toList();
        RunComparison comparison = compare(finished(epochs(3)), finished(slow, FINALS, DETAIL, 99));
        assertEquals(new RunComparison(1, 0, 3, List.of()), comparison);
        assertTrue(comparison.identical());
    }

    @Test
    void theLastBitOfALossCounts() {
        EpochResult second = new EpochResult(2, Math.nextUp(0.5), 0.5, Optional.empty());
        assertEquals(
                "epoch 2, loss: was 0.5, is 0.5000000000000001 now",
                difference(finished(epochs(3)), finished(epochs(second))));
    }

    @Test
    void theSignOfZeroCountsAndNanEqualsItself() {
        EpochResult zero = new EpochResult(1, 0.0, 0.5, Optional.empty());
        EpochResult negative = new EpochResult(1, -0.0, 0.5, Optional.empty());
        EpochResult nan = new EpochResult(1, Double.NaN, 0.5, Optional.empty());
        assertEquals(
                "epoch 1, loss: was 0.0, is -0.0 now", difference(finished(epochs(zero)), finished(epochs(negative))));
        assertTrue(compare(finished(epochs(nan)), finished(epochs(nan))).identical());
    }

    @Test
    void evaluationsAfterAnEpochAreCompared() {
        EpochResult then = new EpochResult(3, 0.25, 0.5, Optional.of(evaluations(1, 0.5, 2, 0.5)));
        EpochResult now = new EpochResult(3, 0.25, 0.5, Optional.of(evaluations(1, 0.5, 2, 0.625)));
        assertEquals(
                "epoch 3, test accuracy: was 0.5, is 0.625 now",
                difference(finished(epochs(then)), finished(epochs(now))));
        EpochResult without = new EpochResult(3, 0.25, 0.5, Optional.empty());
        assertTrue(difference(finished(epochs(then)), finished(epochs(without)))
                .startsWith("epoch 3, train loss: was 1.0, is "));
    }

    @Test
    void eachFinalNumberIsCompared() {
        TrialHistory then = finished(epochs(3));
        assertEquals(
                "train loss: was 0.25, is 0.125 now",
                difference(then, finished(epochs(3), evaluations(0.125, 0.875, 0.5, 0.75), DETAIL)));
        assertEquals(
                "train accuracy: was 0.875, is 1.0 now",
                difference(then, finished(epochs(3), evaluations(0.25, 1, 0.5, 0.75), DETAIL)));
        assertEquals(
                "test loss: was 0.5, is 0.625 now",
                difference(then, finished(epochs(3), evaluations(0.25, 0.875, 0.625, 0.75), DETAIL)));
        assertEquals(
                "test accuracy: was 0.75, is 0.5 now",
                difference(then, finished(epochs(3), evaluations(0.25, 0.875, 0.5, 0.5), DETAIL)));
    }

    @Test
    void whatTheModelSaysToRowsIsCompared() {
        TestDetail other = new TestDetail(
                DETAIL.classes(), List.of(List.of(4, 0), List.of(0, 4)), Optional.empty(), DETAIL.misclassified());
        assertEquals(
                "confusion matrix of class cat: was [3, 1], is [4, 0] now",
                difference(finished(epochs(3)), finished(epochs(3), FINALS, other)));
        TestDetail surer = new TestDetail(
                DETAIL.classes(),
                DETAIL.confusion(),
                Optional.empty(),
                List.of(new Misclassified(2, 0, 1, 0.95, new byte[0])));
        assertEquals(
                "misclassified: was row 2: 0 taken for 1 (0.9), is row 2: 0 taken for 1 (0.95) now",
                difference(finished(epochs(3)), finished(epochs(3), FINALS, surer)));
        TestDetail none = new TestDetail(DETAIL.classes(), DETAIL.confusion(), Optional.empty(), List.of());
        assertEquals(
                "misclassified: was row 2: 0 taken for 1 (0.9), is nothing now",
                difference(finished(epochs(3)), finished(epochs(3), FINALS, none)));
    }

    @Test
    void theEarliestDifferenceIsTold() {
        EpochResult first = new EpochResult(1, 7, 0.5, Optional.empty());
        assertEquals(
                "epoch 1, loss: was 1.0, is 7.0 now",
                difference(finished(epochs(3)), finished(epochs(first), evaluations(1, 1, 1, 1), DETAIL)));
    }

    @Test
    void failingInTheSameWayIsIdentical() {
        TrialHistory then = failed(epochs(1), 2, 7, "the loss is NaN");
        assertTrue(compare(then, failed(epochs(1), 2, 7, "the loss is NaN")).identical());
        assertEquals(
                "end: was failed in epoch 2, step 7 (the loss is NaN), is failed in epoch 2, step 8 (the loss is NaN) now",
                difference(then, failed(epochs(1), 2, 8, "the loss is NaN")));
        assertEquals(
                "end: was failed in epoch 2, step 7 (the loss is NaN), is completed after epoch 3 now",
                difference(then, finished(epochs(3))));
    }

    @Test
    void aTrialThatEndsEarlierIsDifferent() {
        assertEquals(
                "end: was completed after epoch 3, is completed after epoch 2 now",
                difference(finished(epochs(3)), finished(epochs(2))));
    }

    @Test
    void whyATrialEndedAndWithWhichWeightsIsCompared() {
        TrialHistory then = ended(new TrialEnding(Reason.STOPPED_EARLY, 3, 2));
        assertTrue(compare(then, then).identical());
        assertEquals(
                "end: was stopped early after epoch 3, with the weights of epoch 2, is pruned after epoch 3 now",
                difference(then, ended(new TrialEnding(Reason.PRUNED, 3, 3))));
    }

    private static TrialHistory ended(TrialEnding ending) {
        TrialHistory plain = finished(epochs(3));
        return new TrialHistory(
                plain.trial(),
                plain.epochs(),
                plain.result().map(result -> result.withEnding(ending, 1)),
                Optional.empty());
    }

    @Test
    void validationAfterAnEpochIsCompared() {
        EpochResult then = new EpochResult(3, 0.25, 0.5, Optional.empty(), Optional.of(new Evaluation(1, 0.5)));
        EpochResult now = new EpochResult(3, 0.25, 0.5, Optional.empty(), Optional.of(new Evaluation(1, 0.75)));
        assertEquals(
                "epoch 3, validation accuracy: was 0.5, is 0.75 now",
                difference(finished(epochs(then)), finished(epochs(now))));
    }

    @Test
    void whatDidNotEndIsComparedAsFarAsBothCame() {
        RunComparison comparison = compare(begun(epochs(2)), finished(epochs(3)));
        assertEquals(new RunComparison(0, 1, 2, List.of()), comparison);
        assertTrue(comparison.identical());
        EpochResult second = new EpochResult(2, 7, 0.5, Optional.empty());
        assertEquals("epoch 2, loss: was 0.5, is 7.0 now", difference(begun(epochs(2)), finished(epochs(second))));
    }

    @Test
    void nothingToCompareIsNotIdentical() {
        assertFalse(compare(begun(List.of()), finished(epochs(3))).identical());
        assertFalse(RunComparison.of(List.of(finished(epochs(3))), List.of()).identical());
    }

    @Test
    void theFirstDifferenceOfEachTrialIsTold() {
        Trial other = new Trial(1, TRIAL.arm(), 2);
        TrialHistory second = new TrialHistory(other, epochs(3), Optional.empty(), Optional.empty());
        TrialHistory changed = new TrialHistory(
                other, epochs(new EpochResult(1, 7, 1, Optional.empty())), Optional.empty(), Optional.empty());
        RunComparison comparison =
                RunComparison.of(List.of(finished(epochs(3)), second), List.of(changed, finished(epochs(3))));
        assertEquals(1, comparison.differences().size());
        assertEquals(other, comparison.differences().get(0).trial());
        assertEquals(6, comparison.epochs());
    }
}
