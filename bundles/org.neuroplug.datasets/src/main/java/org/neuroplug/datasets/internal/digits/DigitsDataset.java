package org.neuroplug.datasets.internal.digits;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.neuroplug.api.data.ByteSamples;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.data.ImageShape;
import org.neuroplug.api.data.Samples;
import org.neuroplug.api.data.Scaling;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.datasets.internal.Sha256;
import org.neuroplug.spi.DataFolders;
import org.neuroplug.spi.DatasetProvider;
import org.osgi.service.component.annotations.Component;

/**
 * 28×28 grey images of the ten digits, drawn rather than downloaded: a data set that is always there and is about as
 * hard, as dark and as sparse as MNIST. Image number i depends on the seed, the distortion and i only: not on how many
 * are drawn, nor on the machine. Every ten in a row hold each digit once, in random order.
 */
@Component
@Plugin(name = "digits", description = "handwritten digits, 28×28 grey, drawn on the spot: no download")
public final class DigitsDataset implements DatasetProvider {
    private static final int CLASSES = 10;
    private static final int PIXELS = DigitPainter.SIDE * DigitPainter.SIDE;
    private static final int MAX_COUNT = 500_000;

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.integer(
                        "count", 10_000, Range.between(CLASSES, MAX_COUNT), "images; the last fifth is the test split"),
                Parameter.integer("seed", 1, Range.FINITE, "another seed draws other images"),
                Parameter.real("distortion", 1, Range.between(0, 2), "how irregular the hand is: 0 prints, 2 scrawls"));
    }

    @Override
    public Dataset load(Hyperparameters settings, DataFolders folders) {
        int count = (int) settings.integer("count");
        int train = count - count / 5;
        long seed = settings.integer("seed");
        DigitPainter painter = new DigitPainter(settings.real("distortion"));
        byte[][] labels = {labels(seed, 0, train), labels(seed, train, count)};
        byte[][] pixels = {paint(painter, seed, 0, labels[0]), paint(painter, seed, train, labels[1])};
        Map<String, Samples> splits = new LinkedHashMap<>();
        splits.put(Dataset.TRAIN, new ByteSamples(pixels[0], labels[0], PIXELS));
        splits.put(Dataset.TEST, new ByteSamples(pixels[1], labels[1], PIXELS));
        return new Dataset(
                IntStream.range(0, CLASSES).mapToObj(String::valueOf).toList(),
                splits,
                Optional.of(new ImageShape(DigitPainter.SIDE, DigitPainter.SIDE, 1)),
                Scaling.NONE,
                "drawn: digits(" + settings + ")",
                Sha256.of(pixels[0], labels[0], pixels[1], labels[1]));
    }

    /** The images from number {@code first} on, one for each label, drawn on all cores. */
    private static byte[] paint(DigitPainter painter, long seed, int first, byte[] labels) {
        byte[] pixels = new byte[labels.length * PIXELS];
        IntStream.range(0, labels.length)
                .parallel()
                .forEach(i -> painter.paint(labels[i], new RandomStream(seed, 2L * (first + i)), pixels, i * PIXELS));
        return pixels;
    }

    /** The labels of the images {@code from … to - 1}. */
    private static byte[] labels(long seed, int from, int to) {
        byte[] labels = new byte[to - from];
        byte[] ten = {};
        for (int i = from; i < to; i++) {
            if (i == from || i % CLASSES == 0) {
                ten = permutation(new RandomStream(seed, 2L * (i / CLASSES) + 1));
            }
            labels[i - from] = ten[i % CLASSES];
        }
        return labels;
    }

    /** The ten digits in random order (Fisher, Yates). */
    private static byte[] permutation(RandomStream random) {
        byte[] ten = new byte[CLASSES];
        for (int i = 0; i < CLASSES; i++) {
            int j = random.below(i + 1);
            ten[i] = ten[j];
            ten[j] = (byte) i;
        }
        return ten;
    }
}
