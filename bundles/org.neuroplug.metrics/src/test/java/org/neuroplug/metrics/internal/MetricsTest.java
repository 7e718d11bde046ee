package org.neuroplug.metrics.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.spi.Predictions;

class MetricsTest {
    /** Predicted 0 0 1 2 1 1, actual 0 1 1 2 2 0. */
    private static final Predictions SIX = new Predictions(
            new float[] {
                0.8f, 0.1f, 0.1f, 0.5f, 0.3f, 0.2f, 0.1f, 0.7f, 0.2f, 0.2f, 0.2f, 0.6f, 0.1f, 0.6f, 0.3f, 0.3f, 0.4f,
                0.3f
            },
            new int[] {0, 1, 1, 2, 2, 0},
            3);

    /** Worked out by hand. Precision 1/2 1/3 1, recall 1/2 1/2 1/2, F1 1/2 2/5 2/3. */
    @ParameterizedTest
    @CsvSource({
        "accuracy, 0.5",
        "top_k(k=1), 0.5",
        "top_k(k=2), 1",
        "top_k(k=3), 1",
        "precision, 0.61111111111111111",
        "precision(average=weighted), 0.61111111111111111",
        "precision(average=micro), 0.5",
        "recall, 0.5",
        "f1, 0.52222222222222222",
        "f1(average=micro), 0.5"
    })
    void areThoseOfTheDefinition(String metric, double value) {
        assertEquals(value, BuiltIns.of(metric, SIX), 1e-12);
    }

    /** Predicted 0 0 0 1 1 1 2 2 0, actual 0 0 0 0 0 1 1 2 2; there is a class 3, too, which is neither. */
    private static final Predictions UNEVEN =
            certain(4, new int[] {0, 0, 0, 1, 1, 1, 2, 2, 0}, new int[] {0, 0, 0, 0, 0, 1, 1, 2, 2});

    private static Predictions certain(int classes, int[] predicted, int[] labels) {
        float[] scores = new float[predicted.length * classes];
        for (int row = 0; row < predicted.length; row++) {
            scores[row * classes + predicted[row]] = 1;
        }
        return new Predictions(scores, labels, classes);
    }

    /** Worked out by hand. Precision 3/4 1/3 1/2, recall 3/5 1/2 1/2, F1 2/3 2/5 1/2. */
    @ParameterizedTest
    @CsvSource({
        "accuracy, 0.55555555555555556",
        "precision, 0.52777777777777778",
        "precision(average=weighted), 0.60185185185185185",
        "precision(average=micro), 0.55555555555555556",
        "recall, 0.53333333333333333",
        "recall(average=weighted), 0.55555555555555556",
        "recall(average=micro), 0.55555555555555556",
        "f1, 0.52222222222222222",
        "f1(average=weighted), 0.57037037037037037",
        "f1(average=micro), 0.55555555555555556"
    })
    void classesCountAlikeOrAsOftenAsTheyAreThere(String metric, double value) {
        assertEquals(value, BuiltIns.of(metric, UNEVEN), 1e-12);
    }

    /** As numpy's argmax does. */
    @Test
    void ofEqualScoresTheFirstOnesCount() {
        Predictions equal = new Predictions(new float[] {0.5f, 0.5f, 0}, new int[] {1}, 3);
        assertEquals(0, BuiltIns.of("accuracy", equal));
        assertEquals(0, BuiltIns.of("recall(average=micro)", equal));
        assertEquals(1, BuiltIns.of("top_k(k=2)", equal));
    }

    @ParameterizedTest
    @CsvSource({
        "accuracy, ''",
        "top_k, k=5",
        "precision, average=macro",
        "recall, average=macro",
        "f1, average=macro",
        "auc, ''"
    })
    void haveTheirDefaults(String name, String settings) {
        assertEquals(settings, BuiltIns.settings(name).toString());
    }

    /** Every pair of a row of the class and another row, one by one. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theAreaIsThePartOfPairsInTheRightOrder(long seed) {
        Random random = new Random(seed);
        int classes = 4;
        int rows = 60;
        float[] scores = new float[rows * classes];
        int[] labels = new int[rows];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = random.nextInt(9) / 4f - 1; // some are equal, some negative, some -0
        }
        for (int row = 0; row < rows; row++) {
            labels[row] = random.nextInt(classes);
        }
        scores[0] = -0f;
        Predictions predictions = new Predictions(scores, labels, classes);
        double sum = 0;
        for (int c = 0; c < classes; c++) {
            double right = 0;
            double pairs = 0;
            for (int one = 0; one < rows; one++) {
                for (int other = 0; other < rows; other++) {
                    if (labels[one] == c && labels[other] != c) {
                        float difference = predictions.score(one, c) - predictions.score(other, c);
                        right += difference > 0 ? 1 : difference == 0 ? 0.5 : 0;
                        pairs++;
                    }
                }
            }
            sum += right / pairs;
        }
        assertEquals(sum / classes, BuiltIns.of("auc", predictions), 1e-12);
    }

    @Test
    void hasNoMeaningWithoutRowsOfTwoClasses() {
        assertEquals(Double.NaN, BuiltIns.of("auc", new Predictions(new float[] {1, 0}, new int[] {0}, 2)));
        assertEquals(Double.NaN, BuiltIns.of("accuracy", new Predictions(new float[0], new int[0], 2)));
    }

    @Test
    void aClassThatIsNeverPredictedHasNoPrecision() {
        Predictions never = new Predictions(new float[] {1, 0, 1, 0}, new int[] {0, 1}, 2);
        assertEquals(0.25, BuiltIns.of("precision", never));
        assertEquals(0.5, BuiltIns.of("recall", never));
    }

    @Test
    void refusesMoreClassesThanThereAre() {
        assertEquals(
                "metric top_k: k must be at most 3, the number of classes, was 4",
                assertThrows(InvalidInputException.class, () -> BuiltIns.of("top_k(k=4)", SIX))
                        .getMessage());
    }
}
