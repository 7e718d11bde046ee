package org.neuroplug.core.internal.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.data.ArraySamples;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.data.Samples;
import org.neuroplug.api.data.Scaling;
import org.neuroplug.api.experiment.Sampling;

class PartitionTest {
    /** Rows whose only feature is their number. */
    private static Samples numbered(int from, int rows) {
        float[] features = new float[rows];
        for (int i = 0; i < rows; i++) {
            features[i] = from + i;
        }
        return new ArraySamples(features, new int[rows], 1);
    }

    private static Dataset dataset(Scaling scaling) {
        Map<String, Samples> splits = new LinkedHashMap<>();
        splits.put("train", numbered(0, 70));
        splits.put("test", numbered(70, 30));
        return new Dataset(List.of("only"), splits, Optional.empty(), scaling, "made", "00");
    }

    private static Partition partition(Scaling scaling, int samples, double fraction) {
        return new Partition(
                "toy",
                dataset(scaling),
                new Sampling(
                        samples == 0 ? OptionalInt.empty() : OptionalInt.of(samples),
                        fraction == 0 ? OptionalDouble.empty() : OptionalDouble.of(fraction)));
    }

    private static float[] values(Samples samples) {
        float[] values = new float[samples.size()];
        for (int i = 0; i < values.length; i++) {
            samples.copyRow(i, values, i);
        }
        return values;
    }

    @Test
    void drawsFromAllSplitsWithoutReplacement() {
        SeedData data = partition(Scaling.NONE, 100, 0.8).of(3);
        TreeSet<Float> all = new TreeSet<>();
        for (float value : values(data.train())) {
            all.add(value);
        }
        for (float value : values(data.test())) {
            all.add(value);
        }
        assertEquals(80, data.train().size());
        assertEquals(20, data.test().size());
        assertEquals(100, all.size(), "every row is drawn once");
    }

    @Test
    void theSameSeedGivesTheSameRowsAndAnotherSeedOthers() {
        Partition partition = partition(Scaling.NONE, 50, 0.8);
        assertArrayEquals(
                values(partition.of(1).train()), values(partition.of(1).train()));
        assertFalse(Arrays.equals(
                values(partition.of(1).train()), values(partition.of(2).train())));
        assertArrayEquals(
                partition.of(1).order().rows(4), partition.of(1).order().rows(4));
        assertFalse(Arrays.equals(
                partition.of(1).order().rows(4), partition.of(1).order().rows(5)));
    }

    @Test
    void visitsEveryTrainingRowOnceInAnEpoch() {
        int[] rows = partition(Scaling.NONE, 50, 0.8).of(9).order().rows(7);
        assertArrayEquals(
                IntStream.range(0, 40).toArray(), Arrays.stream(rows).sorted().toArray());
    }

    @Test
    void keepsThePublishedTestSplit() {
        SeedData data = partition(Scaling.NONE, 10, 0).of(1);
        assertArrayEquals(values(numbered(70, 30)), values(data.test()));
        assertEquals(10, data.train().size());
        for (float value : values(data.train())) {
            assertEquals(true, value < 70, "training rows come from the training split");
        }
    }

    @Test
    void fitsTheScalingOnTrainingRowsOnly() {
        SeedData data = partition(Scaling.MIN_MAX, 0, 0).of(1);
        float[] train = values(data.train());
        Arrays.sort(train);
        assertEquals(0, train[0]);
        assertEquals(1, train[69]);
        assertEquals(99f / 69, values(data.test())[29], 1e-6f, "test rows may lie outside");
    }

    @Test
    void saysWhichRowsAreMissing() {
        assertEquals(
                "samples must be 'all' or at most 100, the rows that toy has, was 101",
                assertThrows(InvalidInputException.class, () -> partition(Scaling.NONE, 101, 0.8))
                        .getMessage());
        assertEquals(
                "train-fraction 0.001 of 100 samples leaves no rows to train on",
                assertThrows(InvalidInputException.class, () -> partition(Scaling.NONE, 100, 0.001))
                        .getMessage());
        assertEquals(
                "train-fraction 0.999 of 100 samples leaves no rows to test on",
                assertThrows(InvalidInputException.class, () -> partition(Scaling.NONE, 100, 0.999))
                        .getMessage());
    }

    @Test
    void validationRowsAreTakenFromThoseToTrainOn() {
        Partition plain = partition(Scaling.NONE, 50, 0.8);
        Partition validated = new Partition(
                "toy",
                dataset(Scaling.NONE),
                new Sampling(OptionalInt.of(50), OptionalDouble.of(0.8)),
                OptionalDouble.of(0.25));
        SeedData data = validated.of(3);
        float[] train = values(data.train());
        float[] validation = values(data.validation().orElseThrow());
        assertEquals(30, train.length);
        assertEquals(10, validation.length);
        float[] both = Arrays.copyOf(train, 40);
        System.arraycopy(validation, 0, both, 30, 10);
        assertArrayEquals(values(plain.of(3).train()), both, "the same rows as without validation");
        assertArrayEquals(values(plain.of(3).test()), values(data.test()), "nothing changes for the test");
        assertArrayEquals(validation, values(validated.of(3).validation().orElseThrow()));
        assertEquals(30, validated.trainSize());
        assertEquals(10, validated.testSize());
        assertEquals(30, data.order().rows(1).length);
        assertEquals(
                plain.trainedRows(3, "train"),
                validated.trainedRows(3, "train"),
                "they had a say in which model came out");
    }

    @Test
    void scalingIsNotFittedOnValidationRows() {
        Partition validated = new Partition(
                "toy",
                dataset(Scaling.STANDARD),
                new Sampling(OptionalInt.of(50), OptionalDouble.of(0.8)),
                OptionalDouble.of(0.5));
        float mean = 0;
        for (float value : values(validated.of(3).train())) {
            mean += value / 20;
        }
        assertEquals(0, mean, 1e-5);
    }

    @Test
    void publishedSplitsLendValidationRowsFromTheTrainingSplit() {
        Partition validated = new Partition(
                "toy",
                dataset(Scaling.NONE),
                new Sampling(OptionalInt.empty(), OptionalDouble.empty()),
                OptionalDouble.of(0.1));
        SeedData data = validated.of(1);
        assertEquals(63, data.train().size());
        assertEquals(7, data.validation().orElseThrow().size());
        assertEquals(30, data.test().size());
        for (float row : values(data.validation().orElseThrow())) {
            assertTrue(row < 70, "row " + row + " is one of the test split");
        }
    }
}
