package org.neuroplug.itests.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A training run that was recorded in PyTorch: its initial weights, the losses of its first steps and the accuracies of
 * its epochs. {@code expected.json} says how it was made.
 */
public final class SeedRun {
    private static final List<String> LAYERS = List.of("W1.npy", "W2.npy", "W3.npy");

    private SeedRun() {}

    /** The initial weights in the order of DL4J: for each layer its weights, column by column, then its biases, 0. */
    public static float[] initialParameters() {
        List<NpyFile> layers = new ArrayList<>();
        for (String layer : LAYERS) {
            try (InputStream in = open(layer)) {
                layers.add(NpyFile.read(in));
            } catch (IOException e) {
                throw new UncheckedIOException(layer, e);
            }
        }
        int size = layers.stream().mapToInt(w -> (w.rows() + 1) * w.columns()).sum();
        float[] parameters = new float[size];
        int at = 0;
        for (NpyFile weights : layers) {
            weights.copyColumns(parameters, at);
            at += (weights.rows() + 1) * weights.columns();
        }
        return parameters;
    }

    /** What PyTorch came to with an activation. */
    public static Json expected(String activation) {
        try (InputStream in = open("expected.json")) {
            return Json.document(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .get("runs")
                    .get(activation);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        return SeedRun.class.getResourceAsStream("/seed-run/" + name);
    }
}
