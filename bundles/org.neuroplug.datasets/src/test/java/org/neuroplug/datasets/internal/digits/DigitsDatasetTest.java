package org.neuroplug.datasets.internal.digits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.data.ImageShape;
import org.neuroplug.api.data.Samples;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.spi.DataFolders;

class DigitsDatasetTest {
    private static final DataFolders NO_FOLDERS = new DataFolders(Optional.empty(), Path.of("no-such-folder"));

    private final DigitsDataset digits = new DigitsDataset();

    private Dataset draw(Map<String, ?> settings) {
        return digits.load(Hyperparameters.resolve("data set digits", digits.parameters(), settings), NO_FOLDERS);
    }

    /** All rows in order, whichever split they are in: the label, then the pixels. */
    private static List<float[]> rows(Dataset dataset) {
        List<float[]> rows = new ArrayList<>();
        for (Samples split : dataset.splits().values()) {
            for (int i = 0; i < split.size(); i++) {
                float[] row = new float[1 + split.width()];
                row[0] = split.label(i);
                split.copyRow(i, row, 1);
                rows.add(row);
            }
        }
        return rows;
    }

    @Test
    void drawsTenThousandSmallImagesOfTenClasses() {
        Dataset dataset = draw(Map.of());
        assertEquals(List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"), dataset.classes());
        assertEquals(Optional.of(new ImageShape(28, 28, 1)), dataset.imageShape());
        assertEquals(List.of("train", "test"), List.copyOf(dataset.splits().keySet()));
        assertEquals(8000, dataset.splits().get("train").size());
        assertEquals(2000, dataset.splits().get("test").size());
        assertEquals("drawn: digits(count=10000,seed=1,distortion=1)", dataset.source());
    }

    /** The hash was taken on another run: it must be the same on every machine and every Java. */
    @Test
    void drawsTheSameBytesEverywhere() {
        assertEquals(
                "29577c88c562eacb0e1d2c5173cb44a258cf09114d8e9bff5d10191d02bb3995",
                draw(Map.of("count", 200)).sha256());
    }

    @Test
    void drawsTheSameOnOneThreadAsOnMany() throws Exception {
        ForkJoinPool alone = new ForkJoinPool(1);
        try {
            String one = alone.submit(() -> draw(Map.of("count", 100)).sha256()).get();
            assertEquals(draw(Map.of("count", 100)).sha256(), one);
        } finally {
            alone.shutdown();
        }
    }

    @Test
    void anImageDoesNotDependOnHowManyAreDrawn() {
        List<float[]> few = rows(draw(Map.of("count", 33)));
        List<float[]> many = rows(draw(Map.of("count", 130)));
        for (int i = 0; i < few.size(); i++) {
            assertArrayEquals(many.get(i), few.get(i), "image " + i);
        }
    }

    @Test
    void anotherSeedDrawsOtherImages() {
        assertNotEquals(
                draw(Map.of("count", 50)).sha256(),
                draw(Map.of("count", 50, "seed", 2)).sha256());
    }

    @Test
    void everyTenInARowHoldEachDigitOnceInRandomOrder() {
        List<float[]> rows = rows(draw(Map.of("count", 200)));
        List<List<Integer>> orders = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += 10) {
            List<Integer> order = rows.subList(from, from + 10).stream()
                    .map(row -> (int) row[0])
                    .toList();
            assertEquals(
                    List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9),
                    order.stream().sorted().toList());
            orders.add(order);
        }
        assertTrue(orders.stream().distinct().count() > 15, "orders must differ, were " + orders);
    }

    /** MNIST's pixels are zero in 81% of places and 0.131 on average: a sparse trainer must see a fair case. */
    @Test
    void isAsSparseAndAsDarkAsMnist() {
        double zeros = 0;
        double sum = 0;
        List<float[]> rows = rows(draw(Map.of("count", 2000)));
        for (float[] row : rows) {
            for (int i = 1; i < row.length; i++) {
                zeros += row[i] == 0 ? 1 : 0;
                sum += row[i];
            }
        }
        double pixels = rows.size() * 784.0;
        assertEquals(0.81, zeros / pixels, 0.02);
        assertEquals(0.131, sum / pixels, 0.01);
    }

    @Test
    void everyImageShowsInk() {
        for (float[] row : rows(draw(Map.of("count", 1000)))) {
            double ink = 0;
            for (int i = 1; i < row.length; i++) {
                ink += row[i];
            }
            assertTrue(ink > 15, "a digit " + row[0] + " had ink for " + ink + " pixels only");
        }
    }

    /** Nearest of the ten mean images: right for nearly all printed digits, for few enough written ones. */
    @ParameterizedTest
    @CsvSource({"0, 0.97, 1.0", "1, 0.65, 0.90"})
    void isNoHarderThanPrintAndNoEasierThanWriting(double distortion, double low, double high) {
        Dataset dataset = draw(Map.of("count", 2000, "distortion", distortion));
        double[][] means = means(dataset.splits().get("train"));
        Samples test = dataset.splits().get("test");
        int right = 0;
        for (int i = 0; i < test.size(); i++) {
            right += nearest(means, test.row(i)) == test.label(i) ? 1 : 0;
        }
        double accuracy = (double) right / test.size();
        assertTrue(accuracy >= low && accuracy <= high, "accuracy was " + accuracy);
    }

    private static double[][] means(Samples samples) {
        double[][] means = new double[10][samples.width()];
        for (int i = 0; i < samples.size(); i++) {
            float[] row = samples.row(i);
            for (int j = 0; j < row.length; j++) {
                means[samples.label(i)][j] += 10.0 * row[j] / samples.size();
            }
        }
        return means;
    }

    private static int nearest(double[][] means, float[] row) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < means.length; c++) {
            double square = 0;
            for (int j = 0; j < row.length; j++) {
                square += (row[j] - means[c][j]) * (row[j] - means[c][j]);
            }
            if (square < least) {
                least = square;
                nearest = c;
            }
        }
        return nearest;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "count|9|data set digits: count must be in [10, 500000], was 9",
                "count|1e9|data set digits: count must be a whole number, was 1e9",
                "distortion|NaN|data set digits: distortion must be in [0, 2], was NaN",
            })
    void refusesSettingsThatMakeNoSense(String name, String value, String message) {
        assertEquals(
                message,
                assertThrows(InvalidInputException.class, () -> draw(Map.of(name, value)))
                        .getMessage());
    }
}
