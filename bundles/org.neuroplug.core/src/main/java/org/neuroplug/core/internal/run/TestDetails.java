package org.neuroplug.core.internal.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.data.ImageShape;
import org.neuroplug.api.data.Samples;
import org.neuroplug.api.run.Misclassified;
import org.neuroplug.api.run.TestDetail;
import org.neuroplug.spi.Predictions;

/** What a trained model takes for what, and where it is certain and wrong. */
final class TestDetails {
    private static final float WHITE = 255;

    private final Dataset dataset;
    private final int classes;
    private final Samples rows;

    /** @param rows held out, as the data set has them: not scaled */
    TestDetails(Dataset dataset, Samples rows) {
        this.dataset = dataset;
        this.classes = dataset.classes().size();
        this.rows = rows;
    }

    /** What the predictions come to; nothing where classes are too many to be shown. */
    Optional<TestDetail> of(Predictions predictions) {
        return classes > TestDetail.MAX_CLASSES ? Optional.empty() : Optional.of(detail(predictions));
    }

    private TestDetail detail(Predictions predictions) {
        int[][] confusion = new int[classes][classes];
        List<Misclassified> wrong = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            int label = rows.label(row);
            int predicted = predictions.predicted(row);
            confusion[label][predicted]++;
            double probability = predictions.score(row, predicted);
            if (label != predicted && probability >= 0 && probability <= 1) {
                wrong.add(new Misclassified(row, label, predicted, probability, new byte[0]));
            }
        }
        return new TestDetail(dataset.classes(), counts(confusion), shape(), shown(wrong));
    }

    private static List<List<Integer>> counts(int[][] confusion) {
        return Arrays.stream(confusion)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
    }

    private Optional<ImageShape> shape() {
        return dataset.imageShape().filter(shape -> shape.size() <= TestDetail.MAX_PIXELS);
    }

    /** Those that the model is most certain about, with their pictures. */
    private List<Misclassified> shown(List<Misclassified> wrong) {
        return wrong.stream()
                .sorted(Comparator.comparingDouble(Misclassified::probability).reversed())
                .limit(TestDetail.MAX_MISCLASSIFIED)
                .map(w -> new Misclassified(w.row(), w.label(), w.predicted(), w.probability(), pixels(w.row())))
                .toList();
    }

    private byte[] pixels(int row) {
        if (shape().isEmpty()) {
            return new byte[0];
        }
        float[] values = rows.row(row);
        byte[] pixels = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            pixels[i] = (byte) Math.round(Math.min(1, Math.max(0, values[i])) * WHITE);
        }
        return pixels;
    }
}
