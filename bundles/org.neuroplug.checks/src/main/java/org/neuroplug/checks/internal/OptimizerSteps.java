package org.neuroplug.checks.internal;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.IUpdater;
import org.neuroplug.spi.UpdaterElementwise;

/** An optimizer at work on a few weights, with its state, as DL4J drives it. */
final class OptimizerSteps {
    /** Weights of the model that is made up. */
    static final int WEIGHTS = 12;

    private final GradientUpdater<?> updater;
    private final INDArray state;
    private final INDArray weights;

    /** The same memory in each step, as with DL4J, whose gradients are views of one array. */
    private final INDArray gradients = Nd4j.zeros(DataType.FLOAT, 1, WEIGHTS);

    private int iteration;

    /** A new optimizer before its first step. */
    OptimizerSteps(IUpdater config) {
        this(config, new float[WEIGHTS]);
    }

    /** The same from some weights on. */
    OptimizerSteps(IUpdater config, float[] start) {
        this(config, state(config), Nd4j.createFromArray(start).reshape(1, WEIGHTS), 0, true);
    }

    private OptimizerSteps(IUpdater config, INDArray state, INDArray weights, int iteration, boolean initialize) {
        this.state = state;
        this.weights = weights;
        this.iteration = iteration;
        // DL4J gives an optimizer without state null for the view.
        this.updater = config.instantiate(state.isEmpty() ? null : state, initialize);
        if (updater == null) {
            throw new Breach("instantiate() returned null");
        }
        UpdaterElementwise.bind(updater, weights);
    }

    private static INDArray state(IUpdater config) {
        long size = config.stateSize(WEIGHTS);
        return size == 0 ? Nd4j.empty(DataType.FLOAT) : Nd4j.zeros(DataType.FLOAT, 1, size);
    }

    /** Another optimizer that goes on from a copy of this one's state. */
    OptimizerSteps restored(IUpdater config) {
        return new OptimizerSteps(config, state.isEmpty() ? state : state.dup(), weights.dup(), iteration, false);
    }

    /**
     * Makes a step.
     *
     * @param gradient {@code [12]}
     * @return what was subtracted from the weights
     */
    float[] step(float[] gradient) {
        gradients.data().asNioFloat().put(gradient);
        updater.applyUpdater(gradients, iteration++, 0);
        float[] step = gradients.data().asFloat();
        for (int i = 0; i < step.length; i++) {
            if (!Float.isFinite(step[i])) {
                throw new Breach("step " + iteration + " for gradient " + gradient[i] + " is " + step[i]);
            }
        }
        weights.subi(gradients);
        return step;
    }

    /** The weights after the steps that were made, copied. */
    float[] weights() {
        return weights.dup().data().asFloat();
    }
}
