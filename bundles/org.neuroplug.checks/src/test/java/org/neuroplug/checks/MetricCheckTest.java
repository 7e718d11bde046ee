package org.neuroplug.checks;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.spi.Metric;
import org.neuroplug.spi.MetricProvider;
import org.neuroplug.spi.Predictions;

class MetricCheckTest {
    private record Provider(Metric metric) implements MetricProvider {
        @Override
        public List<Parameter> parameters() {
            return List.of();
        }

        @Override
        public Metric create(Hyperparameters settings, int classes) {
            return metric;
        }
    }

    private static Verdict verdict(Metric metric) {
        return new MetricCheck(new Provider(metric), Hyperparameters.none()).verdict();
    }

    private static double errors(Predictions predictions) {
        double wrong = 0;
        for (int row = 0; row < predictions.rows(); row++) {
            wrong += predictions.predicted(row) == predictions.labels()[row] ? 0 : 1;
        }
        return wrong / predictions.rows();
    }

    @Test
    void letsPassAFigureOfRows() {
        Verdict verdict = verdict(MetricCheckTest::errors);
        assertTrue(verdict.passed(), verdict::toString);
    }

    static Stream<Arguments> bad() {
        Random random = new Random();
        return Stream.of(
                Arguments.of((Metric) rows -> 1 / errors(rows), "must be finite or NaN, was Infinity"),
                Arguments.of((Metric) rows -> rows.rows() == 0 ? 0 : rows.labels()[0], "in another order"),
                Arguments.of((Metric) rows -> random.nextDouble(), "another order"),
                Arguments.of((Metric) MetricCheckTest::spoiled, "must stay as they were"));
    }

    private static double spoiled(Predictions predictions) {
        if (predictions.rows() > 0) {
            predictions.labels()[predictions.rows() - 1] = 0;
        }
        return 0;
    }

    @ParameterizedTest
    @MethodSource("bad")
    void refusesWhatIsNone(Metric metric, String reason) {
        Verdict verdict = verdict(metric);
        assertFalse(verdict.passed(), verdict::toString);
        assertTrue(verdict.toString().contains(reason), verdict::toString);
    }
}
