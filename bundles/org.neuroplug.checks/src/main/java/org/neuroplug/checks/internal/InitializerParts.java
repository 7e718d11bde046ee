package org.neuroplug.checks.internal;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.checks.CheckReport;
import org.neuroplug.spi.InitializerProvider;

/** The parts of the check of an initializer. */
public final class InitializerParts {
    /** Of fully connected layers, and of convolutions. */
    private static final long[][] SHAPES = {{1, 1}, {1, 7}, {13, 1}, {30, 20}, {8, 8}, {4, 3, 5, 5}, {1, 1, 3, 3}};

    private static final long[] USUAL = {30, 20};

    private final InitializerProvider provider;
    private final Hyperparameters settings;

    public InitializerParts(InitializerProvider provider, Hyperparameters settings) {
        this.provider = provider;
        this.settings = settings;
    }

    public void run(CheckReport report) {
        if (!report.part("weights", this::weights)) {
            return;
        }
        report.part("seed", this::seed);
        report.part(
                "two threads",
                () -> TwoThreads.rounds(() -> drawn(USUAL, 1, Float.NaN), () -> drawn(USUAL, 2, Float.NaN), Bits::same)
                        + " rounds gave the same as on one thread");
    }

    private String weights() {
        for (long[] shape : SHAPES) {
            for (float weight : drawn(shape, 1, Float.NaN)) {
                if (!Float.isFinite(weight)) {
                    throw new Breach("each weight of " + Arrays.toString(shape) + " must be finite, one was " + weight);
                }
            }
        }
        return "finite in layers of " + SHAPES.length + " shapes";
    }

    /** Whatever was there before, and whatever was drawn before. */
    private String seed() {
        float[] first = drawn(USUAL, 5, Float.NaN);
        drawn(USUAL, 6, 0);
        if (!Bits.same(first, drawn(USUAL, 5, 1))) {
            throw new Breach("the same seed must give the same weights, gave others");
        }
        return "the same weights twice";
    }

    /** The weights of a layer, in an array that held something else. */
    private float[] drawn(long[] shape, long seed, float before) {
        IWeightInit initializer = provider.create(settings);
        if (initializer == null) {
            throw new Breach("create() must return an initializer, returned null");
        }
        Nd4j.getRandom().setSeed(seed);
        INDArray view = Nd4j.valueArrayOf(
                new long[] {1, Arrays.stream(shape).reduce(1, Math::multiplyExact)}, before, DataType.FLOAT);
        boolean matrix = shape.length == 2;
        long window = LongStream.of(shape).skip(2).reduce(1, Math::multiplyExact);
        long in = matrix ? shape[0] : shape[1] * window;
        long out = matrix ? shape[1] : shape[0] * window;
        INDArray weights = initializer.init(in, out, shape, matrix ? 'f' : 'c', view);
        if (weights == null || !Arrays.equals(shape, weights.shape())) {
            throw new Breach("init() must return the weights in the shape " + Arrays.toString(shape) + ", returned "
                    + (weights == null ? "null" : "those of " + Arrays.toString(weights.shape())));
        }
        return view.dup('c').data().asFloat();
    }
}
