package org.neuroplug.trainer.fused.internal;

import java.util.ArrayList;
import java.util.List;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.data.Samples;
import org.neuroplug.trainer.fused.internal.activation.LayerFunction;
import org.neuroplug.trainer.fused.internal.activation.LayerFunctions;
import org.neuroplug.trainer.fused.internal.data.RowBuffer;
import org.neuroplug.trainer.fused.internal.kernel.KernelChoice;
import org.neuroplug.trainer.fused.internal.kernel.Kernels;
import org.neuroplug.trainer.fused.internal.kernel.Matrix;
import org.neuroplug.trainer.fused.internal.loss.Loss;
import org.neuroplug.trainer.fused.internal.network.LayerPlan;
import org.neuroplug.trainer.fused.internal.network.NetworkPlan;
import org.neuroplug.trainer.fused.internal.network.Weights;

/**
 * Predictions of a network as it is now: some rows at a time, without dropout, layer by layer, so that they depend on nothing but the
 * weights and the rows. For one thread.
 */
final class Inference {
    /** Rows at once: enough to use each weight often while it is in the cache. */
    private static final int ROWS = 256;

    private final NetworkPlan plan;
    private final Weights weights;
    private final Kernels kernels = KernelChoice.create();
    private final List<LayerFunction> functions;
    private final List<Matrix> outputs = new ArrayList<>();
    private final Loss loss;
    private final int[] labels = new int[ROWS];
    private final RowBuffer input;

    /** Takes what is behind a number of rows: their predictions, their labels, and how many they are. */
    interface Sink {
        void accept(Matrix predictions, int[] labels, int from, int rows);
    }

    Inference(LiveNetwork network) {
        this.plan = network.plan();
        this.weights = network.weights();
        this.functions = plan.layers().stream()
                .map(layer -> LayerFunctions.of(layer.activation()))
                .toList();
        for (LayerPlan layer : plan.layers()) {
            outputs.add(new Matrix(ROWS, layer.out()));
        }
        this.loss = plan.loss();
        this.input = new RowBuffer(ROWS, plan.inputs());
    }

    Loss loss() {
        return loss;
    }

    /**
     * Predicts all rows, one piece after another.
     *
     * @throws InvalidInputException when rows have another number of features than the network takes, or one that is not finite
     */
    void run(Samples samples, Sink sink) {
        if (samples.width() != plan.inputs()) {
            throw new InvalidInputException(
                    "the network takes " + plan.inputs() + " features, the rows have " + samples.width());
        }
        for (int from = 0; from < samples.size(); from += ROWS) {
            int rows = Math.min(ROWS, samples.size() - from);
            for (int i = 0; i < rows; i++) {
                labels[i] = samples.label(from + i);
            }
            input.fill(samples, from, rows);
            sink.accept(predict(rows), labels, from, rows);
        }
    }

    private Matrix predict(int rows) {
        int last = plan.layers().size() - 1;
        for (int i = 0; i <= last; i++) {
            Weights.Layer layer = weights.layers().get(i);
            Matrix out = outputs.get(i);
            if (i == 0) {
                input.multiply(kernels, layer.w(), layer.b(), out);
            } else {
                kernels.multiply(1, outputs.get(i - 1), layer.w(), layer.b(), out, rows);
            }
            if (i == last) {
                loss.predict(out, out, rows, false);
            } else {
                functions.get(i).forward(out, out, rows, false);
            }
        }
        return outputs.get(last);
    }
}
