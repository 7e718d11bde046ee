package org.neuroplug.spi;

import java.util.Objects;
import java.util.SplittableRandom;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** An {@link Initializer} as DL4J calls those that it names {@code IWeightInit}. */
public final class WeightInitDrawn implements IWeightInit {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final transient Initializer initializer;

    /**
     * Wraps an initializer.
     *
     * @param name what DL4J prints for it
     */
    public WeightInitDrawn(String name, Initializer initializer) {
        this.name = Objects.requireNonNull(name, "name");
        this.initializer = Objects.requireNonNull(initializer, "initializer");
    }

    /** The initializer itself. */
    public Initializer initializer() {
        return initializer;
    }

    /**
     * Fills the view of a layer's weights. The engine's random numbers, which it has seeded for the network, give the seed.
     *
     * @param shape {@code [in, out]}, or {@code [out, in, …]} of a convolution
     */
    @Override
    public INDArray init(double fanIn, double fanOut, long[] shape, char order, INDArray paramView) {
        boolean matrix = shape.length == 2;
        int columns = Math.toIntExact(matrix ? shape[1] : shape[0]);
        int rows = Math.toIntExact(paramView.length() / columns);
        float[] weights = new float[Math.multiplyExact(rows, columns)];
        initializer.draw(
                weights,
                new WeightShape(rows, columns, fanIn, fanOut),
                new SplittableRandom(Nd4j.getRandom().nextLong()));
        INDArray drawn = Nd4j.create(weights, new long[] {rows, columns}, 'c');
        INDArray view = paramView.reshape(order, shape);
        view.assign(matrix ? drawn : drawn.transpose().dup('c').reshape('c', shape));
        return view;
    }

    @Override
    public String toString() {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WeightInitDrawn drawn
                && name.equals(drawn.name)
                && initializer.equals(drawn.initializer);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
