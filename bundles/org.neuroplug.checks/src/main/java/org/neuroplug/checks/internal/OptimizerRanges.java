package org.neuroplug.checks.internal;

import org.neuroplug.spi.ElementwiseOptimizer;

/** Whether an elementwise optimizer treats a range of weights as it treats them all, and leaves the others alone. */
final class OptimizerRanges {
    private static final int WEIGHTS = 40;
    private static final int FROM = 7;
    private static final int TO = 31;

    private final ElementwiseOptimizer optimizer;

    OptimizerRanges(ElementwiseOptimizer optimizer) {
        this.optimizer = optimizer;
    }

    String text() {
        float[][] whole = arrays();
        float[][] part = arrays();
        update(whole, 0, WEIGHTS);
        update(part, FROM, TO);
        float[][] before = arrays();
        for (int array = 0; array < whole.length; array++) {
            for (int i = 0; i < WEIGHTS; i++) {
                float want = i >= FROM && i < TO ? whole[array][i] : before[array][i];
                if (Float.compare(want, part[array][i]) != 0) {
                    String what = array == 0 ? "gradient" : "state " + (array - 1);
                    throw new Breach("an update of weights " + FROM + " to " + TO + " made " + what + "[" + i + "] "
                            + part[array][i] + " instead of " + want);
                }
            }
        }
        return "weights " + FROM + " to " + TO + " of " + WEIGHTS;
    }

    /** The gradient, then the state of each slot. */
    private float[][] arrays() {
        float[][] arrays = new float[1 + optimizer.slots()][];
        arrays[0] = Points.noise(31, WEIGHTS);
        for (int slot = 0; slot < optimizer.slots(); slot++) {
            arrays[1 + slot] = new float[WEIGHTS];
            java.util.Arrays.fill(arrays[1 + slot], optimizer.initial(slot));
        }
        return arrays;
    }

    private void update(float[][] arrays, int from, int to) {
        float[][] state = java.util.Arrays.copyOfRange(arrays, 1, arrays.length);
        if (optimizer.usesWeights()) {
            optimizer.update(Points.noise(32, WEIGHTS), arrays[0], state, from, to, 1);
        } else {
            optimizer.update(arrays[0], state, from, to, 1);
        }
    }
}
