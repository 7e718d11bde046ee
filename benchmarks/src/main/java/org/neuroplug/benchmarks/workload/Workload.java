package org.neuroplug.benchmarks.workload;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A network and how it is trained: fully connected layers, softmax with cross-entropy, stochastic gradient descent
 * without momentum. Its folder holds {@value #FILE}, the rows ({@link LabelledRows}), and for each seed what
 * {@link SeedFiles} says.
 *
 * @param widths features, units of each hidden layer, classes
 * @param activations of the hidden layers, one for each; {@value #COMPARED} stands for the trial's
 * @param batch rows per step; what is left at an epoch's end makes a shorter step
 * @param rate the learning rate
 * @param epochs passes over the training rows
 */
public record Workload(List<Integer> widths, List<String> activations, int batch, float rate, int epochs) {
    /** The file in a workload's folder that holds this record. */
    public static final String FILE = "workload.properties";

    /** The activation of the trial. */
    public static final String COMPARED = "compared";

    /** The activation that does nothing. */
    public static final String LINEAR = "linear";

    public Workload {
        widths = List.copyOf(widths);
        activations = List.copyOf(activations);
        if (widths.size() != activations.size() + 2) {
            throw new IllegalArgumentException(
                    "needs an activation for each of " + (widths.size() - 2) + " hidden layers, got " + activations);
        }
    }

    /** Number of layers with weights. */
    public int layers() {
        return widths.size() - 1;
    }

    /** Features per row. */
    public int features() {
        return widths.get(0);
    }

    /** Number of classes. */
    public int classes() {
        return widths.get(layers());
    }

    /** The activation of a layer in a trial; the last layer is {@value #LINEAR}, its softmax belongs to the loss. */
    public String activation(int layer, String compared) {
        String activation = layer < activations.size() ? activations.get(layer) : LINEAR;
        return activation.equals(COMPARED) ? compared : activation;
    }

    /** Weights, biases included. */
    public int parameters() {
        return IntStream.range(0, layers())
                .map(layer -> (widths.get(layer) + 1) * widths.get(layer + 1))
                .sum();
    }

    /**
     * Floating point operations that a row costs when every matrix product is carried out densely: forward, gradient of
     * the weights, and gradient of the inputs of all layers but the first; two for each multiplication with addition.
     */
    public double flops() {
        return IntStream.range(0, layers())
                .mapToDouble(layer -> (layer == 0 ? 4.0 : 6.0) * widths.get(layer) * widths.get(layer + 1))
                .sum();
    }

    /** Writes it into a folder. */
    public void write(Path folder) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("widths", join(widths));
        properties.setProperty("activations", join(activations));
        properties.setProperty("batch", String.valueOf(batch));
        properties.setProperty("rate", String.valueOf(rate));
        properties.setProperty("epochs", String.valueOf(epochs));
        try (Writer out = Files.newBufferedWriter(folder.resolve(FILE))) {
            properties.store(out, null);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Workload read(Path folder) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(folder.resolve(FILE))) {
            properties.load(in);
        }
        return new Workload(
                split(properties, "widths").stream().map(Integer::valueOf).toList(),
                split(properties, "activations"),
                Integer.parseInt(properties.getProperty("batch")),
                Float.parseFloat(properties.getProperty("rate")),
                Integer.parseInt(properties.getProperty("epochs")));
    }

    private static String join(List<?> items) {
        return items.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<String> split(Properties properties, String name) {
        return Arrays.asList(properties.getProperty(name).split(",", -1));
    }
}
