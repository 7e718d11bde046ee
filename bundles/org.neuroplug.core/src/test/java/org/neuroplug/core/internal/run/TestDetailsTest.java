package org.neuroplug.core.internal.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.data.ArraySamples;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.data.ImageShape;
import org.neuroplug.api.data.Samples;
import org.neuroplug.api.data.Scaling;
import org.neuroplug.api.run.Evaluation;
import org.neuroplug.api.run.Misclassified;
import org.neuroplug.api.run.TestDetail;
import org.neuroplug.spi.Metric;
import org.neuroplug.spi.Predictions;
import org.neuroplug.spi.TrainedModel;
import org.neuroplug.spi.TrainingState;

class TestDetailsTest {
    private static final Samples ROWS =
            new ArraySamples(new float[] {0, 1, 0.5f, 2, -1, 0.25f}, new int[] {0, 1, 1}, 2);

    /** A model that says what it was made to say. */
    private record Oracle(float... probabilities) implements TrainedModel {
        @Override
        public Evaluation evaluate(Samples samples) {
            throw new UnsupportedOperationException();
        }

        @Override
        public float[] predict(Samples samples) {
            return probabilities;
        }

        @Override
        public TrainingState state() {
            throw new UnsupportedOperationException();
        }
    }

    private static Dataset dataset(List<String> classes, Optional<ImageShape> shape) {
        return new Dataset(classes, Map.of("all", ROWS), shape, Scaling.NONE, "made", "0".repeat(64));
    }

    private static Optional<TestDetail> detail(Optional<ImageShape> shape, float... probabilities) {
        return TestPredictions.of(new Oracle(probabilities), ROWS, 2)
                .flatMap(new TestDetails(dataset(List.of("cat", "dog"), shape), ROWS)::of);
    }

    @Test
    void countsWhichClassWasTakenForWhich() {
        TestDetail detail =
                detail(Optional.empty(), 0.9f, 0.1f, 0.75f, 0.25f, 0.5f, 0.5f).orElseThrow();
        assertEquals(List.of(List.of(1, 0), List.of(2, 0)), detail.confusion());
        assertEquals(List.of("cat", "dog"), detail.classes());
    }

    @Test
    void keepsRowsThatTheModelIsCertainAndWrongAboutThoseFirst() {
        TestDetail detail = detail(Optional.empty(), 0.25f, 0.75f, 0.5f, 0.5f, 0.875f, 0.125f)
                .orElseThrow();
        assertEquals(
                List.of(
                        new Misclassified(2, 1, 0, 0.875, new byte[0]),
                        new Misclassified(0, 0, 1, 0.75, new byte[0]),
                        new Misclassified(1, 1, 0, 0.5, new byte[0])),
                detail.misclassified());
    }

    @Test
    void keepsTheirPicturesAsBytesFromBlackToWhite() {
        ImageShape shape = new ImageShape(1, 2, 1);
        TestDetail detail = detail(Optional.of(shape), 0, 1, 0.25f, 0.75f, 0, 1).orElseThrow();
        assertEquals(Optional.of(shape), detail.imageShape());
        assertArrayEquals(new byte[] {0, -1}, detail.misclassified().get(0).pixels());
        TestDetail other = detail(Optional.of(shape), 1, 0, 0.75f, 0.25f, 1, 0).orElseThrow();
        assertArrayEquals(new byte[] {0, 64}, other.misclassified().get(0).pixels(), "values below 0 are black");
        assertArrayEquals(
                new byte[] {(byte) 128, -1}, other.misclassified().get(1).pixels(), "values above 1 are white");
    }

    @Test
    void countsPredictionsThatAreNoNumbersButShowsNone() {
        TestDetail detail =
                detail(Optional.empty(), 1, 0, Float.NaN, Float.NaN, 0, 1).orElseThrow();
        assertEquals(List.of(List.of(1, 0), List.of(1, 1)), detail.confusion());
        assertEquals(List.of(), detail.misclassified());
    }

    @Test
    void isNotThereWhenTheModelCannotBeAsked() {
        assertEquals(Optional.empty(), detail(Optional.empty(), 0.5f));
    }

    @Test
    void isNotThereForMoreClassesThanAnybodyReads() {
        List<String> classes = Collections.nCopies(TestDetail.MAX_CLASSES + 1, "x");
        Predictions predictions = new Predictions(new float[3 * classes.size()], new int[3], classes.size());
        assertEquals(Optional.empty(), new TestDetails(dataset(classes, Optional.empty()), ROWS).of(predictions));
    }

    @Test
    void aMetricThatFailsLosesNoTrial() {
        Optional<Predictions> predictions =
                TestPredictions.of(new Oracle(0.9f, 0.1f, 0.75f, 0.25f, 0.5f, 0.5f), ROWS, 2);
        Map<String, Double> figures = TestPredictions.measured(
                predictions,
                Map.of(
                        "right", p -> p.predicted(0),
                        "broken",
                                p -> {
                                    throw new IllegalStateException("no figure");
                                }));
        assertEquals(Map.of("right", 0.0, "broken", Double.NaN), figures);
    }

    @Test
    void metricsHaveNoMeaningForAModelThatCannotBeAsked() {
        Metric one = p -> 1;
        assertEquals(Map.of("one", Double.NaN), TestPredictions.measured(Optional.empty(), Map.of("one", one)));
    }
}
