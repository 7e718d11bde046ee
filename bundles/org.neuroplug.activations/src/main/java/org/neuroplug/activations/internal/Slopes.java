package org.neuroplug.activations.internal;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.feedforward.PReLU;
import org.deeplearning4j.nn.params.PReLUParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** y = x for x > 0, else a x, where each unit, or all together, have a slope a: dL/da is the sum of dL/dy x over all x ≤ 0. */
final class Slopes extends PReLU {
    private static final long serialVersionUID = 1L;
    private static final String SLOPES = PReLUParamInitializer.WEIGHT_KEY;

    Slopes(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        int units = input.columns();
        double[] slopes = getParam(SLOPES).dup().data().asDouble();
        double[] x = input.dup('c').data().asDouble();
        double[] gradient = epsilon.dup('c').data().asDouble();
        double[] ofSlopes = new double[slopes.length];
        for (int i = 0; i < x.length; i++) {
            int slope = slopes.length == 1 ? 0 : i % units;
            if (!(x[i] > 0)) {
                ofSlopes[slope] += gradient[i] * x[i];
                gradient[i] *= slopes[slope];
            }
        }
        INDArray view = gradientViews.get(SLOPES);
        view.assign(Nd4j.create(ofSlopes, view.shape(), 'c').castTo(view.dataType()));
        INDArray delta = workspaces.create(ArrayType.ACTIVATION_GRAD, epsilon.dataType(), epsilon.shape(), 'c');
        delta.assign(Nd4j.create(gradient, epsilon.shape(), 'c').castTo(epsilon.dataType()));
        Gradient gradients = new DefaultGradient();
        gradients.setGradientFor(SLOPES, view, 'c');
        return new Pair<>(gradients, backpropDropOutIfPresent(delta));
    }
}
