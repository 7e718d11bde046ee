package org.neuroplug.trainer.fused.internal.optimizer;

import org.neuroplug.spi.ParameterLayout;
import org.neuroplug.trainer.fused.internal.kernel.Matrix;
import org.neuroplug.trainer.fused.internal.network.Gradient;

/** The weights or biases of a layer, what keeps them small, and where their gradient goes. */
final class Parameter implements Gradient {
    private final Matrix values;
    private final Penalties penalties;
    private final boolean direct;
    private final Matrix start;
    private final Matrix into;
    private final ParameterLayout layout;
    private float scale = 1;

    /** @param direct whether they are updated while the gradient is computed */
    Parameter(Matrix values, Penalties penalties, boolean direct) {
        this.values = values;
        this.penalties = penalties;
        this.direct = direct;
        this.start = direct ? values : new Matrix(1, values.columns());
        this.into = direct ? values : new Matrix(values.rows(), values.columns());
        this.layout = new ParameterLayout(
                values.at(0), values.at(values.rows()), values.rows(), values.columns(), values.stride(), 1);
    }

    boolean isDirect() {
        return direct;
    }

    /** Sets what the gradient is multiplied by when it is added to the weights. */
    void scale(float factor) {
        scale = factor;
    }

    /** Where the numbers are in the arrays of values, gradient and state. */
    ParameterLayout layout() {
        return layout;
    }

    /** How many numbers. */
    int size() {
        return values.rows() * values.columns();
    }

    Matrix values() {
        return values;
    }

    /** The gradient, once it is complete; then the step that the optimizer makes of it. */
    float[] gradient() {
        return into.values();
    }

    /** What is added to the loss. */
    double penalty(int iteration, int epoch) {
        return penalties.score(values, iteration, epoch);
    }

    /** The gradient of loss and penalties, once that of the loss is there. */
    void regularize(int iteration, int epoch) {
        penalties.before(values, into, iteration, epoch);
    }

    /** values -= what the optimizer made of the gradient, and what decays. */
    void subtract(double learningRate, int iteration, int epoch) {
        penalties.after(values, into, learningRate, iteration, epoch);
        float[] weights = values.values();
        float[] change = into.values();
        for (int row = 0; row < values.rows(); row++) {
            int end = values.at(row) + values.columns();
            for (int i = values.at(row); i < end; i++) {
                weights[i] -= change[i];
            }
        }
    }

    @Override
    public Matrix start() {
        return start;
    }

    @Override
    public Matrix into() {
        return into;
    }

    @Override
    public float scale() {
        return scale;
    }
}
