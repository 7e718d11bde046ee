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
import org.neuroplug.spi.TrainedModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a trained model about each row held out. It costs what an evaluation does, and happens outside of what is timed. */
final class TestDetails {
    private static final Logger LOG = LoggerFactory.getLogger(TestDetails.class);
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

    /**
     * What the model says. A trainer whose model cannot be asked has a result all the same.
     *
     * @param scaled the same rows as the model sees them
     */
    Optional<TestDetail> of(TrainedModel model, Samples scaled) {
        if (classes > TestDetail.MAX_CLASSES) {
            return Optional.empty();
        }
        try {
            return Optional.of(detail(model.predict(scaled)));
        } catch (RuntimeException | LinkageError e) {
            LOG.debug("the trained model cannot be asked about single rows", e);
            return Optional.empty();
        }
    }

    private TestDetail detail(float[] probabilities) {
        if (probabilities.length != rows.size() * classes) {
            throw new IllegalStateException(
                    probabilities.length + " probabilities for " + rows.size() + " rows of " + classes + " classes");
        }
        int[][] confusion = new int[classes][classes];
        List<Misclassified> wrong = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            int label = rows.label(row);
            int predicted = mostLikely(probabilities, row * classes);
            confusion[label][predicted]++;
            double probability = probabilities[row * classes + predicted];
            if (label != predicted && probability >= 0 && probability <= 1) {
                wrong.add(new Misclassified(row, label, predicted, probability, new byte[0]));
            }
        }
        return new TestDetail(dataset.classes(), counts(confusion), shape(), shown(wrong));
    }

    /** Of equally likely classes the first. */
    private int mostLikely(float[] probabilities, int from) {
        int best = 0;
        for (int c = 1; c < classes; c++) {
            if (probabilities[from + c] > probabilities[from + best]) {
                best = c;
            }
        }
        return best;
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
