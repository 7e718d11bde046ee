package org.neuroplug.trainer.fused.internal.activation;

import java.util.HashMap;
import java.util.Map;
import org.nd4j.linalg.activations.IActivation;
import org.neuroplug.trainer.fused.internal.kernel.Matrix;

/**
 * Any activation of the engine's kind. It sees arrays of the engine's that are allocated once for each number of rows; numbers are
 * copied to and from them, which takes a hundredth of the time of a layer's product.
 */
final class EngineFunction implements LayerFunction {
    private final IActivation activation;
    private final Map<Integer, EngineArrays> arrays = new HashMap<>();

    EngineFunction(IActivation activation) {
        this.activation = activation;
    }

    @Override
    public void forward(Matrix z, Matrix a, int rows, boolean training) {
        EngineArrays used = arrays(z, rows);
        used.sums().write(z);
        used.sums().read(activation.getActivation(used.sums().array(), training), a);
    }

    @Override
    public void backward(Matrix z, Matrix a, Matrix gradient, int rows) {
        EngineArrays used = arrays(z, rows);
        used.sums().write(z);
        used.gradient().write(gradient);
        used.sums()
                .read(
                        activation
                                .backprop(used.sums().array(), used.gradient().array())
                                .getFirst(),
                        gradient);
    }

    private EngineArrays arrays(Matrix like, int rows) {
        return arrays.computeIfAbsent(rows, n -> new EngineArrays(n, like.columns()));
    }

    @Override
    public String name() {
        return activation.toString();
    }

    private record EngineArrays(EngineArray sums, EngineArray gradient) {
        EngineArrays(int rows, int columns) {
            this(new EngineArray(rows, columns), new EngineArray(rows, columns));
        }
    }
}
