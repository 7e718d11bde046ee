package org.neuroplug.trainer.fused.internal.network;

import java.util.List;
import java.util.function.BiConsumer;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.trainer.fused.internal.kernel.Matrix;

/**
 * The weights of a network.
 *
 * @param layers from the input on
 */
public record Weights(List<Layer> layers) {
    /**
     * The weights of a layer.
     *
     * @param w [in, out]
     * @param b [1, out]; stays zero where the layer has none
     * @param hasBias whether it has one
     */
    public record Layer(Matrix w, Matrix b, boolean hasBias) {}

    /**
     * Reads the engine's vector: for each layer the weights, column by column, then the biases.
     *
     * @throws InvalidInputException when it has not the network's length
     */
    public static Weights of(NetworkPlan plan, float[] vector) {
        if (plan.parameters() != vector.length) {
            throw new InvalidInputException(
                    "the network has " + plan.parameters() + " weights, the state " + vector.length);
        }
        Weights weights = new Weights(plan.layers().stream()
                .map(layer ->
                        new Layer(new Matrix(layer.in(), layer.out()), new Matrix(1, layer.out()), layer.hasBias()))
                .toList());
        weights.walk((matrix, at) -> Columns.read(vector, at, matrix));
        return weights;
    }

    /** The engine's vector. */
    public float[] vector() {
        int size = layers.stream()
                .mapToInt(layer -> layer.w().rows() * layer.w().columns()
                        + (layer.hasBias() ? layer.b().columns() : 0))
                .sum();
        float[] vector = new float[size];
        walk((matrix, at) -> Columns.write(matrix, vector, at));
        return vector;
    }

    private void walk(BiConsumer<Matrix, Integer> visitor) {
        int at = 0;
        for (Layer layer : layers) {
            visitor.accept(layer.w(), at);
            at += layer.w().rows() * layer.w().columns();
            if (layer.hasBias()) {
                visitor.accept(layer.b(), at);
                at += layer.b().columns();
            }
        }
    }
}
