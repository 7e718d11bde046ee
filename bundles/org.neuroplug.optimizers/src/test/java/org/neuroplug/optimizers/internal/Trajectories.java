package org.neuroplug.optimizers.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.StreamSupport;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.shade.jackson.databind.JsonNode;
import org.nd4j.shade.jackson.databind.ObjectMapper;
import org.neuroplug.spi.UpdaterElementwise;

/** The reference: weights, a row of gradients for each step, and where PyTorch takes the weights in double precision. */
final class Trajectories {
    static final double[] START;
    static final double[][] GRADIENTS;
    /** Of float32 arithmetic, relative to weights above 0.1. */
    private static final double TOLERANCE = 1e-6;

    private static final JsonNode REFERENCE = read();

    static {
        START = numbers(REFERENCE.get("w0"));
        GRADIENTS = rows(REFERENCE.get("gradients"));
    }

    private Trajectories() {}

    /** PyTorch's weights after each step. */
    static double[][] expected(String name) {
        return StreamSupport.stream(REFERENCE.get("optimizers").spliterator(), false)
                .filter(optimizer -> optimizer.get("name").asText().equals(name))
                .map(optimizer -> rows(optimizer.get("trajectory")))
                .findFirst()
                .orElseThrow();
    }

    /** An optimizer's weights after each step, in float32. */
    static double[][] of(IUpdater optimizer) {
        return of(optimizer, START, GRADIENTS);
    }

    /** The same from other weights along other gradients. */
    static double[][] of(IUpdater optimizer, double[] start, double[][] gradients) {
        INDArray weights = row(start);
        long size = optimizer.stateSize(start.length);
        INDArray state = size == 0 ? null : Nd4j.create(DataType.FLOAT, 1, size);
        GradientUpdater<?> updater = optimizer.instantiate(state, true);
        UpdaterElementwise.bind(updater, weights);
        double[][] trajectory = new double[gradients.length][];
        for (int iteration = 0; iteration < gradients.length; iteration++) {
            INDArray gradient = row(gradients[iteration]);
            updater.applyUpdater(gradient, iteration, 0);
            weights.subi(gradient);
            trajectory[iteration] = weights.toDoubleVector();
        }
        return trajectory;
    }

    static void assertClose(double[][] expected, double[][] actual) {
        assertEquals(expected.length, actual.length);
        for (int step = 0; step < expected.length; step++) {
            for (int weight = 0; weight < expected[step].length; weight++) {
                double want = expected[step][weight];
                String where = "weight " + weight + " after step " + (step + 1);
                assertEquals(want, actual[step][weight], TOLERANCE * Math.max(0.1, Math.abs(want)), where);
            }
        }
    }

    private static INDArray row(double[] values) {
        return Nd4j.createFromArray(values).castTo(DataType.FLOAT).reshape(1, values.length);
    }

    private static double[][] rows(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(Trajectories::numbers)
                .toArray(double[][]::new);
    }

    private static double[] numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    private static JsonNode read() {
        try (InputStream in = Trajectories.class.getResourceAsStream("optimizers.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
