package org.neuroplug.benchmarks.workload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What all trials of a seed start from, in little-endian files of a workload's folder: {@code weights-SEED.f32} has the
 * weights of each layer, {@code [inputs, outputs]} row after row (biases start from 0); {@code order-SEED.i32} has the
 * training rows in the order in which they are visited, epoch after epoch.
 *
 * @param workload the folder
 * @param seed the seed
 */
public record SeedFiles(Path workload, long seed) {
    /** The initial weights, {@code [inputs, outputs]} row after row, by layer. */
    public float[][] weights(Workload network) throws IOException {
        var stored = buffer(weightsFile()).asFloatBuffer();
        float[][] weights = new float[network.layers()][];
        for (int layer = 0; layer < weights.length; layer++) {
            weights[layer] =
                    new float[network.widths().get(layer) * network.widths().get(layer + 1)];
            stored.get(weights[layer]);
        }
        return weights;
    }

    /** The rows of each epoch. */
    public int[][] order(int epochs) throws IOException {
        var stored = buffer(orderFile()).asIntBuffer();
        int[][] order = new int[epochs][stored.remaining() / epochs];
        for (int[] rows : order) {
            stored.get(rows);
        }
        return order;
    }

    /** Writes the initial weights. */
    public void writeWeights(float[][] weights) throws IOException {
        int size = 0;
        for (float[] layer : weights) {
            size += layer.length;
        }
        ByteBuffer stored = ByteBuffer.allocate(size * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float[] layer : weights) {
            for (float weight : layer) {
                stored.putFloat(weight);
            }
        }
        Files.write(weightsFile(), stored.array());
    }

    /** Writes the rows of each epoch. */
    public void writeOrder(int[][] order) throws IOException {
        ByteBuffer stored = ByteBuffer.allocate(order.length * order[0].length * Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        for (int[] rows : order) {
            for (int row : rows) {
                stored.putInt(row);
            }
        }
        Files.write(orderFile(), stored.array());
    }

    private Path weightsFile() {
        return workload.resolve("weights-" + seed + ".f32");
    }

    private Path orderFile() {
        return workload.resolve("order-" + seed + ".i32");
    }

    private static ByteBuffer buffer(Path file) throws IOException {
        return ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    }
}
