package org.neuroplug.activations.internal;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.BaseActivationFunction;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A function of each row of {@code [batch, units]} as DL4J calls activations: an output depends on all inputs of its row; in arrays of more
 * dimensions, rows are along the last. It is computed in double precision, whatever the precision of the arrays. Stateless, as the function must be.
 */
final class Rowwise extends BaseActivationFunction {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final transient Function function;

    /** What becomes of a row. */
    interface Function {
        /** Replaces the inputs of a row by the outputs. */
        void values(double[] row);

        /**
         * The chain rule for a row.
         *
         * @param row inputs; may be used for anything
         * @param gradient holds the loss's gradient by the outputs before and by the inputs after the call
         */
        void backward(double[] row, double[] gradient);
    }

    /** @param name what DL4J prints for it */
    Rowwise(String name, Function function) {
        this.name = name;
        this.function = function;
    }

    /** Replaces the pre-activations {@code in} by the activations and returns them, as DL4J's own activations do. */
    @Override
    public INDArray getActivation(INDArray in, boolean training) {
        double[][] rows = rows(in);
        for (double[] row : rows) {
            function.values(row);
        }
        return store(rows, in);
    }

    /** Replaces the pre-activations {@code in} by the gradient of the loss by them; {@code epsilon}, the gradient by the outputs, stays. */
    @Override
    public Pair<INDArray, INDArray> backprop(INDArray in, INDArray epsilon) {
        assertShape(in, epsilon);
        double[][] rows = rows(in);
        double[][] gradients = rows(epsilon);
        for (int i = 0; i < rows.length; i++) {
            function.backward(rows[i], gradients[i]);
        }
        return new Pair<>(store(gradients, in), null);
    }

    private static double[][] rows(INDArray array) {
        return array.dup('c')
                .reshape('c', array.length() / array.size(-1), array.size(-1))
                .toDoubleMatrix();
    }

    private static INDArray store(double[][] rows, INDArray into) {
        return into.assign(Nd4j.createFromArray(rows).reshape('c', into.shape()));
    }

    @Override
    public String toString() {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rowwise rowwise && name.equals(rowwise.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
