package org.neuroplug.spi;

/**
 * The weights of a layer as a matrix: a column holds the weights of one output.
 *
 * @param rows weights of an output: inputs of a fully connected layer; of a convolution, numbers of the window that it looks at
 * @param columns outputs: units, or channels
 * @param fanIn numbers that an output is computed of
 * @param fanOut outputs that an input takes part in
 */
public record WeightShape(int rows, int columns, double fanIn, double fanOut) {
    public WeightShape {
        if (rows < 1 || columns < 1 || !(fanIn > 0) || !(fanOut > 0)) {
            throw new IllegalArgumentException("weights must be there, were [" + rows + ", " + columns + "] with "
                    + fanIn + " inputs and " + fanOut + " outputs");
        }
    }
}
