package org.neuroplug.checks.internal;

import java.util.Arrays;
import java.util.Random;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.checks.CheckReport;
import org.neuroplug.spi.Metric;
import org.neuroplug.spi.MetricProvider;
import org.neuroplug.spi.Predictions;

/** The parts of the check of a metric. */
public final class MetricParts {
    /** As many as the data that settings are usually made for. */
    private static final int CLASSES = 10;

    private static final int ROWS = 300;
    private static final double CLOSE = 1e-9;

    private final MetricProvider provider;
    private final Hyperparameters settings;

    public MetricParts(MetricProvider provider, Hyperparameters settings) {
        this.provider = provider;
        this.settings = settings;
    }

    public void run(CheckReport report) {
        if (!report.part("figures", this::figures)) {
            return;
        }
        report.part("order of rows", this::anyOrder);
        report.part("inputs", this::inputs);
        report.part("two threads", () -> {
            Metric metric = metric();
            Predictions one = random(1, 0.5);
            Predictions other = random(2, 0.5);
            return TwoThreads.rounds(() -> metric.of(one), () -> metric.of(other), MetricParts::same)
                    + " rounds gave the same as on one thread";
        });
    }

    private Metric metric() {
        Metric made = provider.create(settings, CLASSES);
        if (made == null) {
            throw new Breach("create() must return a metric, returned null");
        }
        return made;
    }

    private static boolean same(double a, double b) {
        return Double.compare(a, b) == 0;
    }

    private String figures() {
        Metric metric = metric();
        for (double right : new double[] {0, 0.5, 1}) {
            figure(metric, "predictions of which " + right + " are right", random(3, right));
        }
        figure(
                metric,
                "equal scores",
                new Predictions(new float[ROWS * CLASSES], random(4, 1).labels(), CLASSES));
        figure(metric, "rows of one class", new Predictions(random(5, 1).scores(), new int[ROWS], CLASSES));
        figure(metric, "no rows", new Predictions(new float[0], new int[0], CLASSES));
        return "finite or NaN for 6 sets of predictions";
    }

    private static void figure(Metric metric, String what, Predictions predictions) {
        double figure = metric.of(predictions);
        if (Double.isInfinite(figure)) {
            throw new Breach("of " + what + " must be finite or NaN, was " + figure);
        }
    }

    private String anyOrder() {
        Predictions predictions = random(6, 0.5);
        float[] scores = new float[predictions.scores().length];
        int[] labels = new int[ROWS];
        for (int row = 0; row < ROWS; row++) {
            int from = (row * 7 + 11) % ROWS;
            labels[row] = predictions.labels()[from];
            System.arraycopy(predictions.scores(), from * CLASSES, scores, row * CLASSES, CLASSES);
        }
        double want = metric().of(predictions);
        double got = metric().of(new Predictions(scores, labels, CLASSES));
        if (!(Math.abs(want - got) <= CLOSE * Math.max(1, Math.abs(want))) && !same(want, got)) {
            throw new Breach("of the same rows in another order was " + got + " instead of " + want);
        }
        return ROWS + " rows in two orders";
    }

    private String inputs() {
        Predictions given = random(7, 0.5);
        float[] scores = given.scores().clone();
        int[] labels = given.labels().clone();
        Metric metric = metric();
        double first = metric.of(given);
        double second = metric.of(given);
        if (!same(first, second)) {
            throw new Breach("of the same predictions was first " + first + ", then " + second);
        }
        if (!Arrays.equals(scores, given.scores()) || !Arrays.equals(labels, given.labels())) {
            throw new Breach("the predictions must stay as they were");
        }
        return "the same twice, and left alone";
    }

    /** Probabilities of which so many, as a part of all, are largest for the right class. */
    private static Predictions random(int seed, double right) {
        Random random = new Random(seed);
        float[] scores = new float[ROWS * CLASSES];
        int[] labels = new int[ROWS];
        for (int row = 0; row < ROWS; row++) {
            labels[row] = random.nextInt(CLASSES);
            float sum = 0;
            for (int c = 0; c < CLASSES; c++) {
                float score = random.nextFloat() + 0.01f;
                scores[row * CLASSES + c] = score;
                sum += score;
            }
            int favourite = (labels[row] + (random.nextDouble() < right ? 0 : 1)) % CLASSES;
            scores[row * CLASSES + favourite] += 2;
            for (int c = 0; c < CLASSES; c++) {
                scores[row * CLASSES + c] /= sum + 2;
            }
        }
        return new Predictions(scores, labels, CLASSES);
    }
}
