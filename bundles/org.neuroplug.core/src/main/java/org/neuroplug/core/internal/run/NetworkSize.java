package org.neuroplug.core.internal.run;

import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Layer;

/**
 * How many numbers a network is made of.
 *
 * @param parameters weights and biases
 * @param optimizer what the optimizer remembers of them
 * @param handedOn what a row of the input becomes, layer by layer
 */
record NetworkSize(long parameters, long optimizer, long handedOn) {
    private static final long FLOAT = Float.BYTES;

    /** The size of a network for rows of so many features; empty when a layer does not tell. */
    static Optional<NetworkSize> of(MultiLayerConfiguration network, int features) {
        try {
            return Optional.of(sum(network, features));
        } catch (RuntimeException | LinkageError e) {
            return Optional.empty();
        }
    }

    private static NetworkSize sum(MultiLayerConfiguration network, int features) {
        NetworkSize sum = new NetworkSize(0, 0, features);
        List<InputType> shapes = new LayerShapes("the network", network).behindEach(features);
        for (int i = 0; i < shapes.size(); i++) {
            NeuralNetConfiguration conf = network.getConf(i);
            long parameters = conf.getLayer().initializer().numParams(conf);
            sum = new NetworkSize(
                    sum.parameters + parameters,
                    sum.optimizer + optimizer(conf.getLayer(), parameters),
                    sum.handedOn + shapes.get(i).arrayElementsPerExample());
        }
        return sum;
    }

    private static long optimizer(Layer layer, long parameters) {
        if (parameters == 0) {
            return 0;
        }
        String first = layer.initializer().paramKeys(layer).get(0);
        return layer.getUpdaterByParam(first).stateSize(parameters);
    }

    /** Weights, their gradients, the optimizer's numbers; what layers hand on and its gradients, in bytes of float32. */
    long bytes(int batch) {
        return FLOAT * (2 * parameters + optimizer + 2 * handedOn * batch);
    }
}
