package org.neuroplug.checks.internal;

import java.util.Arrays;

/** Follows the gradient of the loss of one row downhill, with steps that double as long as it goes well. */
final class LossDescent {
    private static final int STEPS = 300;

    /** Of a gradient that is 0 but for what is left of the way. */
    private static final double FLAT = 1e-5;

    /** Of a step to which a kink has led, or a gradient that does not point uphill. */
    private static final double TINY = 1e-9;

    private final LossRows row;
    private final double[] start;
    private final double first;
    private double[] sums;
    private double loss;
    private double[] gradient;

    /**
     * Stands still.
     *
     * @param row a single one
     * @param start sums of its output layer
     */
    LossDescent(LossRows row, double... start) {
        this.row = row;
        this.start = start;
        this.sums = start;
        this.loss = row.sum(start);
        this.first = loss;
        this.gradient = row.gradient(start);
    }

    /** @throws Breach when it does not go down, or comes to a minimum where another class has the largest prediction */
    void run() {
        boolean flat = isFlat();
        double step = 1;
        for (int i = 0; i < STEPS && step > TINY && !isFlat(); i++) {
            step = step(step) ? 2 * step : step / 8;
        }
        if (!flat && !(loss < first)) {
            throw new Breach("the loss must fall, went " + way());
        }
        if (isFlat()) {
            judge(row.predictions(sums));
        }
    }

    private void judge(double[] predictions) {
        if (Arrays.stream(predictions).max().orElseThrow() > predictions[right()]) {
            throw new Breach("it must come to where the right class has the largest prediction, went " + way()
                    + ", where class " + (right() + 1) + " is right and the predictions are "
                    + Arrays.toString(predictions));
        }
    }

    /** Whether it went down. */
    private boolean step(double size) {
        double[] next = sums.clone();
        for (int i = 0; i < next.length; i++) {
            next[i] -= size * gradient[i];
        }
        double lower = row.sum(next);
        if (!(lower < loss)) {
            return false;
        }
        sums = next;
        loss = lower;
        gradient = row.gradient(next);
        return true;
    }

    private boolean isFlat() {
        return Arrays.stream(gradient).allMatch(g -> Math.abs(g) <= FLAT);
    }

    private int right() {
        return row.labels()[0];
    }

    private String way() {
        return "from " + Arrays.toString(start) + " (loss " + Words.number(first) + ") against its gradient to "
                + Arrays.toString(sums) + " (loss " + Words.number(loss) + ")";
    }
}
