package org.neuroplug.activations.internal;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.PReLULayer;
import org.deeplearning4j.nn.weights.WeightInitConstant;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The layer of {@link Prelu}, whose only parameters are slopes. As DL4J configures it, but {@link Slopes} at work: the engine's own
 * gradient fails with more than 64 rows.
 */
public final class SlopesLayer extends PReLULayer {
    private static final long serialVersionUID = 1L;

    /** For Jackson, which sets the rest. */
    SlopesLayer() {}

    /**
     * A new layer.
     *
     * @param alpha slopes before the first step
     * @param shared whether there is one slope for all units
     */
    SlopesLayer(int units, double alpha, boolean shared) {
        setNIn(units);
        setNOut(units);
        setInputShape(new long[] {units});
        setSharedAxes(shared ? new long[] {1} : null);
        setActivationFn(new ActivationIdentity());
        setWeightInitFn(new WeightInitConstant(alpha));
    }

    @Override
    public Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        Slopes layer = new Slopes(conf, type);
        layer.setListeners(listeners);
        layer.setIndex(index);
        layer.setParamsViewArray(parameters);
        layer.setParamTable(initializer().init(conf, parameters, initialize));
        return layer;
    }
}
