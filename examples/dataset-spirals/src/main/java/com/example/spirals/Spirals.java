package com.example.spirals;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.neuroplug.api.data.ArraySamples;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.data.Samples;
import org.neuroplug.api.data.Scaling;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.api.plugin.Range;
import org.neuroplug.spi.DataFolders;
import org.neuroplug.spi.DatasetProvider;
import org.osgi.service.component.annotations.Component;

/**
 * Points of the plane on spirals that wind around each other, one for each class: a classic that no linear model solves.
 * After Lang and Witbrock (1988), "Learning to Tell Two Spirals Apart". It is computed, so that there is nothing to read.
 */
@Component
@Plugin(name = "spirals", description = "points of the plane on interleaved curves, one for each class")
public final class Spirals implements DatasetProvider {
    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.integer("samples", 10_000, Range.between(10, 1_000_000), "points in both splits together"),
                Parameter.integer("classes", 3, Range.between(2, 10), "curves"),
                Parameter.real("turns", 1, Range.above(0), "how often each winds around the centre"),
                Parameter.real("noise", 0.02, Range.atLeast(0), "standard deviation of the points from their curve"),
                Parameter.integer("seed", 1, Range.FINITE, "of the noise"));
    }

    /** A fifth of the points is held out. */
    @Override
    public Dataset load(Hyperparameters settings, DataFolders folders) {
        int samples = (int) settings.integer("samples");
        int classes = (int) settings.integer("classes");
        SplittableRandom random = new SplittableRandom(settings.integer("seed"));
        Map<String, Samples> splits = new LinkedHashMap<>();
        MessageDigest digest = sha256();
        splits.put(Dataset.TRAIN, points(samples - samples / 5, classes, settings, random, digest));
        splits.put(Dataset.TEST, points(samples / 5, classes, settings, random, digest));
        return new Dataset(
                IntStream.range(0, classes).mapToObj(String::valueOf).toList(),
                splits,
                Optional.empty(),
                Scaling.NONE,
                "computed: " + settings,
                HexFormat.of().formatHex(digest.digest()));
    }

    private static Samples points(
            int count, int classes, Hyperparameters settings, SplittableRandom random, MessageDigest digest) {
        float[] features = new float[2 * count];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = i % classes;
            double radius = (i + 0.5) / count;
            double angle = 2 * Math.PI * (settings.real("turns") * radius + (double) labels[i] / classes);
            features[2 * i] = (float) (radius * Math.cos(angle) + settings.real("noise") * random.nextGaussian());
            features[2 * i + 1] = (float) (radius * Math.sin(angle) + settings.real("noise") * random.nextGaussian());
        }
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * features.length);
        bytes.asFloatBuffer().put(features);
        digest.update(bytes);
        return new ArraySamples(features, labels, 2);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
