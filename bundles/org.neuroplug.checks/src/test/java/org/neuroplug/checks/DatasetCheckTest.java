package org.neuroplug.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.data.ArraySamples;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.data.Samples;
import org.neuroplug.api.data.Scaling;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.checks.Finding.Outcome;
import org.neuroplug.spi.DatasetProvider;

class DatasetCheckTest {
    private static Dataset of(Samples samples) {
        return new Dataset(
                List.of("no", "yes"), Map.of("train", samples), Optional.empty(), Scaling.NONE, "made up", "5eed");
    }

    private static Samples rows(float... features) {
        return new ArraySamples(features, new int[] {0, 1, 1}, 2);
    }

    private static Verdict check(DatasetProvider provider) {
        return new DatasetCheck(provider, Hyperparameters.none(), DatasetCheck.NO_FILES).verdict();
    }

    @Test
    void acceptsWhatKeepsTheContract() {
        Verdict verdict = check((settings, folders) -> of(rows(1, 2, 3, 4, 5, 6)));
        assertTrue(verdict.passed(), verdict.toString());
        assertEquals(5, verdict.findings().size());
        assertEquals(
                "load: 3 rows of 2 features in 2 classes",
                verdict.findings().get(0).toString());
    }

    static Stream<Arguments> broken() {
        AtomicInteger calls = new AtomicInteger();
        return Stream.of(
                Arguments.of("load: it returned null", (DatasetProvider) (settings, folders) -> null),
                Arguments.of(
                        "load: it threw java.lang.IllegalStateException: no", (DatasetProvider) (settings, folders) -> {
                            throw new IllegalStateException("no");
                        }),
                Arguments.of("labels: train row 2: label must be from 0 to 1, was 2", (DatasetProvider)
                        (settings, folders) -> of(new ArraySamples(new float[3], new int[] {0, 1, 2}, 1))),
                Arguments.of("features: train row 1: feature 0 is NaN", (DatasetProvider)
                        (settings, folders) -> of(rows(1, 2, Float.NaN, 4, 5, 6))),
                Arguments.of("loads the same again: train row 0: other features", (DatasetProvider)
                        (settings, folders) -> of(rows(calls.incrementAndGet(), 2, 3, 4, 5, 6))),
                Arguments.of("rows: it must have at least one row", (DatasetProvider)
                        (settings, folders) -> of(new ArraySamples(new float[0], new int[0], 2))),
                Arguments.of("rows: train row 2: copyRow() to element 2 must leave element 0", (DatasetProvider)
                        (settings, folders) -> of(new AtTheFront())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void catchesWhatBreaksTheContract(String reason, DatasetProvider provider) {
        Verdict verdict = check(provider);
        assertTrue(verdict.reason().startsWith(reason), "found: " + verdict);
    }

    static Stream<DatasetProvider> withoutFiles() {
        return Stream.of(
                (settings, folders) -> {
                    throw new InvalidInputException("fetch it first");
                },
                (settings, folders) -> {
                    throw new IOException("fetch it first");
                });
    }

    @ParameterizedTest
    @MethodSource("withoutFiles")
    void doesNotCheckWhatNeedsFilesThatAreNotThere(DatasetProvider provider) {
        Verdict verdict = check(provider);
        assertTrue(verdict.passed());
        assertEquals(Outcome.SKIPPED, verdict.findings().get(0).outcome());
        assertTrue(verdict.findings().get(0).text().endsWith("fetch it first"), verdict.toString());
    }

    /** Copies every row to the beginning of the array. */
    private static final class AtTheFront implements Samples {
        @Override
        public int size() {
            return 3;
        }

        @Override
        public int width() {
            return 2;
        }

        @Override
        public int label(int row) {
            return 0;
        }

        @Override
        public void copyRow(int row, float[] into, int offset) {
            into[0] = row;
            into[1] = row;
        }
    }
}
