package org.neuroplug.models.internal;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The engine's convolution, which in float32 is computed in a faster way: {@link ConvolutionByImage}. */
public final class Convolution extends ConvolutionLayer {
    private static final long serialVersionUID = 1L;

    /** For Jackson, which sets the rest. */
    Convolution() {}

    /** A failure must not be passed over by going on in the engine's way, whose last bits are others. */
    Convolution(Builder builder) {
        super(builder);
        setCudnnAllowFallback(false);
    }

    @Override
    public Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        Layer layer = new AtWork(conf, type, hasBias());
        layer.setListeners(listeners);
        layer.setIndex(index);
        layer.setParamsViewArray(parameters);
        layer.setParamTable(initializer().init(conf, parameters, initialize));
        layer.setConf(conf);
        return layer;
    }

    private static final class AtWork extends org.deeplearning4j.nn.layers.convolution.ConvolutionLayer {
        private static final long serialVersionUID = 1L;

        /** What {@link #backpropGradient} was given. */
        private transient INDArray epsilon;

        AtWork(NeuralNetConfiguration conf, DataType type, boolean bias) {
            super(conf, type);
            if (type == DataType.FLOAT) {
                helper = new ConvolutionByImage(bias);
            }
        }

        @Override
        public Pair<Gradient, INDArray> backpropGradient(INDArray given, LayerWorkspaceMgr workspaces) {
            epsilon = given;
            Pair<Gradient, INDArray> back = super.backpropGradient(given, workspaces);
            epsilon = null;
            return back;
        }

        /** The identity's gradient asks for the shape of the sums only, which would be computed once more for it. */
        @Override
        protected Pair<INDArray, INDArray> preOutput(
                boolean training, boolean forBackprop, LayerWorkspaceMgr workspaces) {
            boolean unasked = forBackprop && layerConf().getActivationFn() instanceof ActivationIdentity;
            return unasked && helper != null
                    ? new Pair<>(epsilon, null)
                    : super.preOutput(training, forBackprop, workspaces);
        }
    }
}
