package org.neuroplug.checks.internal;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.checks.CheckReport;
import org.neuroplug.spi.LossProvider;

/** The parts of the check of a loss. */
public final class LossParts {
    private static final int[] CLASSES = {2, 3, 7};
    private static final int ROWS = 5;

    /** Of a step while another thread takes one: enough for the loss itself to take some of the time. */
    private static final int MANY_ROWS = 200;

    /** What saturates softmax and sigmoid in single precision. */
    private static final double FAR = 80;

    private final LossProvider provider;
    private final Hyperparameters settings;

    public LossParts(LossProvider provider, Hyperparameters settings) {
        this.provider = provider;
        this.settings = settings;
    }

    public void run(CheckReport report) {
        if (!report.part("losses", this::losses)) {
            return;
        }
        report.part("gradient", this::gradient);
        report.part("descent", this::descent);
        report.part("extremes", this::extremes);
        report.part(
                "two threads",
                () -> TwoThreads.rounds(() -> step(1), () -> step(2), Bits::same)
                        + " rounds gave the same as on one thread");
    }

    private LossRows rows(DataType type, int classes, int... labels) {
        return new LossRows(provider.create(settings), output(), type, classes, labels);
    }

    /** The engine's activation of that name; for one that only a plug-in has, another whose outputs the loss can be computed of. */
    private IActivation output() {
        String name = provider.output(settings);
        String engines = name.equals("linear") ? "identity" : name;
        return Arrays.stream(Activation.values())
                .filter(known -> known.name().equalsIgnoreCase(engines))
                .findFirst()
                .orElseGet(() -> switch (provider.domain(settings)) {
                    case PROBABILITIES -> Activation.SIGMOID;
                    case NOT_NEGATIVE -> Activation.SOFTPLUS;
                    case NUMBERS -> Activation.IDENTITY;
                })
                .getActivationFunction();
    }

    private static double[] noise(int seed, int count) {
        float[] noise = Points.noise(seed, count);
        return IntStream.range(0, count).mapToDouble(i -> noise[i]).toArray();
    }

    private static int[] labels(int rows, int classes) {
        return IntStream.range(0, rows).map(row -> row % classes).toArray();
    }

    /** Each row alone, all together and on average. */
    private String losses() {
        for (int classes : CLASSES) {
            double[] sums = noise(classes, ROWS * classes);
            LossRows all = rows(DataType.DOUBLE, classes, labels(ROWS, classes));
            double[] losses = all.losses(sums);
            double total = 0;
            for (int row = 0; row < ROWS; row++) {
                double[] own = Arrays.copyOfRange(sums, row * classes, (row + 1) * classes);
                double alone = rows(DataType.DOUBLE, classes, row % classes).losses(own)[0];
                same("the loss of a row alone", alone, "among others", losses[row]);
                total += alone;
            }
            same("the sum of the losses of rows", total, "by computeScore", all.sum(sums));
            same("the mean of the losses of rows", total / ROWS, "by computeScore", all.mean(sums));
        }
        return ROWS + " rows each of " + Arrays.toString(CLASSES) + " classes are finite, alone and together";
    }

    private static void same(String what, double want, String where, double got) {
        if (!Double.isFinite(want) || !Tolerance.close(want, got)) {
            throw new Breach(what + " is " + Words.number(want) + ", " + where + " it is " + Words.number(got)
                    + "; they must be finite and the same");
        }
    }

    /** Each partial derivative of each row. */
    private String gradient() {
        GradientSearch search = new GradientSearch();
        for (int classes : CLASSES) {
            for (int row = 0; row < ROWS; row++) {
                LossRows one = rows(DataType.DOUBLE, classes, row % classes);
                double[] sums = noise(100 * classes + row, classes);
                double[] gradient = one.gradient(sums);
                for (int i = 0; i < classes; i++) {
                    int at = i;
                    search.add(
                            "sum " + (i + 1) + " of " + Arrays.toString(sums) + " where class " + (row % classes + 1)
                                    + " is right",
                            x -> one.sum(replaced(sums, at, x)),
                            sums[i],
                            gradient[i]);
                }
            }
        }
        return search.text();
    }

    private static double[] replaced(double[] sums, int at, double value) {
        double[] changed = sums.clone();
        changed[at] = value;
        return changed;
    }

    private String descent() {
        for (int classes : CLASSES) {
            for (int label = 0; label < 2; label++) {
                new LossDescent(rows(DataType.DOUBLE, classes, label), noise(200 * classes + label, classes)).run();
            }
        }
        return "against the gradient, to where the right class has the largest prediction";
    }

    /** Of what saturated outputs make. */
    private String extremes() {
        int classes = 3;
        double[][] rows = {
            {FAR, -FAR, -FAR},
            {-FAR, FAR, FAR},
            {FAR, FAR, FAR},
            {-FAR, -FAR, -FAR},
            {0, 0, 0},
            {0, FAR, 0},
            {0, -FAR, 1e-30}
        };
        for (double[] sums : rows) {
            LossRows one = rows(DataType.FLOAT, classes, 0);
            finite("the loss", sums, one.losses(sums));
            finite("the gradient", sums, one.gradient(sums));
        }
        return "finite in single precision for sums up to ±" + Words.number(FAR);
    }

    private static void finite(String what, double[] sums, double[] numbers) {
        if (!Arrays.stream(numbers).allMatch(Double::isFinite)) {
            throw new Breach(
                    what + " for the sums " + Arrays.toString(sums) + " of a row whose first class is right must be"
                            + " finite in single precision, was " + Arrays.toString(numbers));
        }
    }

    /** Losses and gradients of a step. */
    private double[] step(int seed) {
        int classes = 3;
        double[] sums = noise(seed, MANY_ROWS * classes);
        LossRows all = rows(DataType.FLOAT, classes, labels(MANY_ROWS, classes));
        return IntStream.of(0, 1)
                .mapToObj(part -> part == 0 ? all.losses(sums) : all.gradient(sums))
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }
}
