package org.neuroplug.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * The founding network in plain DL4J, without OSGi and without the workbench: 784-200(relu)-200-10, SGD 0.01, batches of
 * 200 of 8,000 rows, freshly shuffled for each epoch. Rows are random numbers, four fifths of them zero, as in MNIST; the
 * time of a dense step does not depend on them. Prints the median and quartiles of a step in microseconds, the first
 * epoch left out, and the process's peak memory.
 */
public final class PlainDl4j {
    private static final int ROWS = 8000;
    private static final int BATCH = 200;
    private static final int FEATURES = 784;
    private static final int CLASSES = 10;

    private PlainDl4j() {}

    /** Takes the number of epochs. */
    public static void main(String[] args) throws IOException {
        int epochs = Integer.parseInt(args[0]);
        Random random = new Random(1);
        INDArray features = features(random);
        INDArray labels = labels(random);
        MultiLayerNetwork network = network();
        long[] nanos = new long[epochs * ROWS / BATCH];
        for (int step = 0; step < nanos.length; step++) {
            int from = step % (ROWS / BATCH) * BATCH;
            if (from == 0) {
                int[] order = shuffled(random);
                features = Nd4j.pullRows(features, 1, order);
                labels = Nd4j.pullRows(labels, 1, order);
            }
            long start = System.nanoTime();
            network.fit(rows(features, from), rows(labels, from));
            nanos[step] = System.nanoTime() - start;
        }
        print(Arrays.stream(nanos, ROWS / BATCH, nanos.length).sorted().toArray());
    }

    private static INDArray rows(INDArray all, int from) {
        return all.get(NDArrayIndex.interval(from, from + BATCH), NDArrayIndex.all());
    }

    private static INDArray features(Random random) {
        float[] values = new float[ROWS * FEATURES];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(5) == 0 ? random.nextFloat() : 0;
        }
        return Nd4j.create(values, new int[] {ROWS, FEATURES}, 'c');
    }

    private static INDArray labels(Random random) {
        float[] values = new float[ROWS * CLASSES];
        for (int i = 0; i < ROWS; i++) {
            values[i * CLASSES + random.nextInt(CLASSES)] = 1;
        }
        return Nd4j.create(values, new int[] {ROWS, CLASSES}, 'c');
    }

    private static int[] shuffled(Random random) {
        int[] order = new int[ROWS];
        for (int i = 0; i < ROWS; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    private static MultiLayerNetwork network() {
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(1)
                .dataType(DataType.FLOAT)
                .weightInit(WeightInit.XAVIER_UNIFORM)
                .updater(new Sgd(0.01))
                .trainingWorkspaceMode(WorkspaceMode.ENABLED)
                .inferenceWorkspaceMode(WorkspaceMode.ENABLED)
                .list()
                .layer(new DenseLayer.Builder()
                        .nIn(FEATURES)
                        .nOut(200)
                        .activation(Activation.RELU)
                        .build())
                .layer(new DenseLayer.Builder()
                        .nIn(200)
                        .nOut(200)
                        .activation(Activation.IDENTITY)
                        .build())
                .layer(new OutputLayer.Builder(LossFunction.MCXENT)
                        .nIn(200)
                        .nOut(CLASSES)
                        .activation(Activation.SOFTMAX)
                        .build())
                .build());
        network.init();
        return network;
    }

    private static void print(long[] sorted) throws IOException {
        System.out.printf(
                "%.0f %.0f %.0f %d%n",
                sorted[sorted.length / 2] / 1e3,
                sorted[sorted.length / 4] / 1e3,
                sorted[sorted.length * 3 / 4] / 1e3,
                peakMemory());
    }

    /** In megabytes; 0 where the system does not tell. */
    private static long peakMemory() throws IOException {
        Path status = Path.of("/proc/self/status");
        return !Files.exists(status)
                ? 0
                : Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                        .findFirst()
                        .orElse(0);
    }
}
