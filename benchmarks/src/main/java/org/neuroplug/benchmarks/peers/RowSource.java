package org.neuroplug.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.neuroplug.benchmarks.workload.LabelledRows;

/** Where the rows of a workload come from. */
enum RowSource {
    /** The 10,000 images that MNIST publishes for testing: the first 8,000 to train on. */
    SMALL_MNIST("images of MNIST", 8_000, 2_000) {
        @Override
        void write(Path workload, MnistFiles mnist) throws IOException {
            byte[] levels = mnist.levels(LabelledRows.TEST);
            byte[] labels = mnist.labels(LabelledRows.TEST);
            int size = trainSize();
            LabelledRows.write(
                    workload, LabelledRows.TRAIN, Arrays.copyOf(levels, size * WIDTH), Arrays.copyOf(labels, size));
            LabelledRows.write(
                    workload,
                    LabelledRows.TEST,
                    Arrays.copyOfRange(levels, size * WIDTH, levels.length),
                    Arrays.copyOfRange(labels, size, labels.length));
        }
    },
    /** MNIST as it is published. */
    MNIST("images of MNIST", 60_000, 10_000) {
        @Override
        void write(Path workload, MnistFiles mnist) throws IOException {
            for (String part : new String[] {LabelledRows.TRAIN, LabelledRows.TEST}) {
                LabelledRows.write(workload, part, mnist.levels(part), mnist.labels(part));
            }
        }
    },
    /** Every feature uniform from 0 to 1; the class is where a random linear function of the features is greatest. */
    NOISE("rows of random numbers", 8_000, 2_000) {
        @Override
        void write(Path workload, MnistFiles mnist) throws IOException {
            Random random = new Random(SEED);
            float[][] teacher = new float[CLASSES][WIDTH];
            for (float[] weights : teacher) {
                for (int i = 0; i < WIDTH; i++) {
                    weights[i] = (float) random.nextGaussian();
                }
            }
            noise(workload, LabelledRows.TRAIN, trainSize(), random, teacher);
            noise(workload, LabelledRows.TEST, testSize(), random, teacher);
        }
    };

    private static final int WIDTH = 784;
    private static final int CLASSES = 10;
    private static final long SEED = 1;
    private static final float MIDDLE = 127.5f;

    private final String description;
    private final int trainSize;
    private final int testSize;

    RowSource(String description, int trainSize, int testSize) {
        this.description = description;
        this.trainSize = trainSize;
        this.testSize = testSize;
    }

    /** What the rows are. */
    String description() {
        return description;
    }

    /** How many are trained on. */
    int trainSize() {
        return trainSize;
    }

    /** How many are held out. */
    int testSize() {
        return testSize;
    }

    /** Whether it is made from MNIST's files. */
    boolean needsMnist() {
        return this != NOISE;
    }

    /** Writes both parts into a workload's folder. */
    abstract void write(Path workload, MnistFiles mnist) throws IOException;

    private static void noise(Path workload, String part, int size, Random random, float[][] teacher)
            throws IOException {
        byte[] levels = new byte[size * WIDTH];
        byte[] labels = new byte[size];
        random.nextBytes(levels);
        for (int row = 0; row < size; row++) {
            double greatest = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < CLASSES; c++) {
                double value = 0;
                for (int i = 0; i < WIDTH; i++) {
                    value += teacher[c][i] * ((levels[row * WIDTH + i] & 0xff) - MIDDLE);
                }
                if (value > greatest) {
                    greatest = value;
                    labels[row] = (byte) c;
                }
            }
        }
        LabelledRows.write(workload, part, levels, labels);
    }
}
