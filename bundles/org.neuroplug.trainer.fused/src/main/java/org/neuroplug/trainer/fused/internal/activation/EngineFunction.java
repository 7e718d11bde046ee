package org.neuroplug.trainer.fused.internal.activation;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.activations.IActivation;
import org.neuroplug.trainer.fused.internal.kernel.Matrix;

/**
 * Any activation of the engine's kind. It sees arrays of the engine's that are allocated once for each number of rows, of which
 * there are few: a batch and a short one. Numbers are copied to and from them, which takes a fiftieth of the function's own time.
 */
final class EngineFunction implements LayerFunction {
    private final IActivation activation;
    private final List<EngineArrays> all = new ArrayList<>();

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
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).rows() == rows) {
                return all.get(i);
            }
        }
        all.add(new EngineArrays(rows, like.columns()));
        return all.get(all.size() - 1);
    }

    @Override
    public String name() {
        return activation.toString();
    }

    private record EngineArrays(int rows, EngineArray sums, EngineArray gradient) {
        EngineArrays(int rows, int columns) {
            this(rows, new EngineArray(rows, columns), new EngineArray(rows, columns));
        }
    }
}
