package org.neuroplug.itests.subjects;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neuroplug.api.data.ArraySamples;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.data.Scaling;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.spi.DataFolders;
import org.neuroplug.spi.DatasetProvider;

/** A hundred points in the plane, every other one on the other side of a wide gap. */
public final class TwoHeaps implements DatasetProvider {
    private static final int COUNT = 100;

    @Override
    public Dataset load(Hyperparameters settings, DataFolders folders) {
        float[] points = new float[COUNT * 2];
        int[] labels = new int[COUNT];
        for (int i = 0; i < COUNT; i++) {
            labels[i] = i % 2;
            points[2 * i] = (labels[i] == 0 ? -1 : 1) * (1 + i / 100f);
            points[2 * i + 1] = (i * 37 % COUNT) / 100f;
        }
        return new Dataset(
                List.of("left", "right"),
                Map.of("all", new ArraySamples(points, labels, 2)),
                Optional.empty(),
                Scaling.STANDARD,
                "made up",
                "0".repeat(64));
    }
}
