package org.neuroplug.trainer.fused.internal.data;

import org.neuroplug.spi.UniformNoise;
import org.neuroplug.trainer.fused.internal.kernel.Matrix;

/**
 * Inverted dropout (Srivastava, Hinton, Krizhevsky, Sutskever and Salakhutdinov 2014, <em>Dropout: a simple way to prevent neural
 * networks from overfitting</em>): each input of a layer is kept with a probability and then divided by it, else it is 0. What is kept
 * depends on nothing but seed, epoch, step and layer. For one thread.
 */
public final class Dropout {
    /** Random bits that decide on one number. */
    private static final int BITS = 16;

    private final long seed;
    private final int layer;
    private final double keep;

    /** 0 or 1 / keep. */
    private final Matrix mask;

    /**
     * @param seed of the trial
     * @param layer whose inputs are dropped
     * @param keep probability that an input is kept
     * @param rows of the largest batch
     * @param inputs of the layer
     */
    public Dropout(long seed, int layer, double keep, int rows, int inputs) {
        this.seed = seed;
        this.layer = layer;
        this.keep = keep;
        this.mask = new Matrix(rows, inputs);
    }

    /** Draws what is kept in a step. */
    public void draw(int epoch, int step, int rows) {
        long state = UniformNoise.mix(UniformNoise.mix(UniformNoise.mix(seed + layer) + epoch) + step);
        int limit = (int) Math.round(keep * (1 << BITS));
        float kept = (float) (1 / keep);
        float[] into = mask.values();
        for (int row = 0; row < rows; row++) {
            long bits = 0;
            for (int i = 0; i < mask.columns(); i++) {
                bits >>>= BITS;
                if (i % (Long.SIZE / BITS) == 0) {
                    bits = UniformNoise.mix(state++);
                }
                into[mask.at(row) + i] = (bits & (1 << BITS) - 1) < limit ? kept : 0;
            }
        }
    }

    /** y = x · mask, number by number: on the way forward, and for gradients on the way back. */
    public void apply(Matrix x, Matrix y, int rows) {
        float[] from = x.values();
        float[] into = y.values();
        float[] factor = mask.values();
        int end = mask.at(rows);
        for (int i = mask.at(0); i < end; i++) {
            into[i] = from[i] * factor[i];
        }
    }
}
