package org.neuroplug.models.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.AbstractLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A {@link Residual} at work: dL/dx = path'(dL/dy) + shortcut'(dL/dy). */
final class ResidualLayer extends AbstractLayer<Residual> {
    private static final long serialVersionUID = 1L;

    private final transient List<Layer> layers;
    private final transient ResidualParameters views;
    private transient INDArray parameters;
    private transient INDArray gradients;

    /** @param layers those of the path, then those of the shortcut */
    ResidualLayer(NeuralNetConfiguration conf, DataType type, List<Layer> layers, INDArray parameters) {
        super(conf, type);
        this.layers = List.copyOf(layers);
        this.views = new ResidualParameters(block());
        this.parameters = parameters;
    }

    private Residual block() {
        return (Residual) conf().getLayer();
    }

    private String prefix(int layer) {
        return block().parts().get(layer).prefix();
    }

    /** Where the shortcut begins. */
    private int split() {
        return block().getPath().size();
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        INDArray made = forward(0, split(), training, workspaces);
        INDArray beside = forward(split(), layers.size(), training, workspaces);
        return workspaces.leverageTo(ArrayType.ACTIVATIONS, made.addi(beside));
    }

    private INDArray forward(int from, int to, boolean training, LayerWorkspaceMgr workspaces) {
        INDArray x = input;
        for (int i = from; i < to; i++) {
            x = layers.get(i).activate(x, training, workspaces);
        }
        return x;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        Gradient gradient = new DefaultGradient(gradients);
        INDArray own = workspaces.dup(ArrayType.BP_WORKING_MEM, epsilon, epsilon.ordering());
        INDArray through = backward(0, split(), own, gradient, workspaces);
        INDArray beside = backward(split(), layers.size(), epsilon, gradient, workspaces);
        return new Pair<>(gradient, workspaces.leverageTo(ArrayType.ACTIVATION_GRAD, through.addi(beside)));
    }

    private INDArray backward(int from, int to, INDArray epsilon, Gradient all, LayerWorkspaceMgr workspaces) {
        INDArray dy = epsilon;
        for (int i = to - 1; i >= from; i--) {
            Pair<Gradient, INDArray> back = layers.get(i).backpropGradient(dy, workspaces);
            Gradient own = back.getFirst();
            String prefix = prefix(i);
            own.gradientForVariable()
                    .forEach((key, value) ->
                            all.setGradientFor(prefix + key, value, own.flatteningOrderForVariable(key)));
            dy = back.getSecond();
        }
        return dy;
    }

    @Override
    public INDArray params() {
        return parameters;
    }

    @Override
    public long numParams() {
        return views.numParams(block());
    }

    @Override
    public long numParams(boolean backwards) {
        return numParams();
    }

    @Override
    public void setParams(INDArray params) {
        parameters.assign(params);
    }

    @Override
    public void setParamsViewArray(INDArray params) {
        parameters = params;
        for (int i = 0; i < layers.size(); i++) {
            layers.get(i).setParamsViewArray(views.slice(i, params));
        }
    }

    @Override
    public INDArray getGradientsViewArray() {
        return gradients;
    }

    @Override
    public void setBackpropGradientsViewArray(INDArray gradients) {
        this.gradients = gradients;
        for (int i = 0; i < layers.size(); i++) {
            layers.get(i).setBackpropGradientsViewArray(views.slice(i, gradients));
        }
    }

    @Override
    public Map<String, INDArray> paramTable(boolean backpropOnly) {
        Map<String, INDArray> table = new LinkedHashMap<>();
        for (int i = 0; i < layers.size(); i++) {
            String prefix = prefix(i);
            layers.get(i).paramTable(backpropOnly).forEach((key, value) -> table.put(prefix + key, value));
        }
        return table;
    }

    @Override
    public void setParamTable(Map<String, INDArray> table) {
        table.forEach(this::setParam);
    }

    @Override
    public INDArray getParam(String parameter) {
        int layer = layerOf(parameter);
        return layers.get(layer).getParam(own(layer, parameter));
    }

    @Override
    public void setParam(String parameter, INDArray value) {
        int layer = layerOf(parameter);
        layers.get(layer).setParam(own(layer, parameter), value);
    }

    @Override
    public boolean updaterDivideByMinibatch(String parameter) {
        int layer = layerOf(parameter);
        return layers.get(layer).updaterDivideByMinibatch(own(layer, parameter));
    }

    private int layerOf(String parameter) {
        for (int i = 0; i < layers.size(); i++) {
            if (parameter.startsWith(prefix(i))) {
                return i;
            }
        }
        throw new IllegalArgumentException("no parameter is called " + parameter);
    }

    private String own(int layer, String parameter) {
        return parameter.substring(prefix(layer).length());
    }

    @Override
    public double calcRegularizationScore(boolean backpropOnly) {
        return layers.stream()
                .mapToDouble(layer -> layer.calcRegularizationScore(backpropOnly))
                .sum();
    }

    @Override
    public void applyConstraints(int iteration, int epoch) {
        layers.forEach(layer -> layer.applyConstraints(iteration, epoch));
    }

    @Override
    public void setIterationCount(int count) {
        super.setIterationCount(count);
        layers.forEach(layer -> layer.setIterationCount(count));
    }

    @Override
    public void setEpochCount(int count) {
        super.setEpochCount(count);
        layers.forEach(layer -> layer.setEpochCount(count));
    }

    @Override
    public void setInputMiniBatchSize(int size) {
        layers.forEach(layer -> layer.setInputMiniBatchSize(size));
    }

    @Override
    public void clear() {
        super.clear();
        layers.forEach(Layer::clear);
    }

    @Override
    public void clearNoiseWeightParams() {
        layers.forEach(Layer::clearNoiseWeightParams);
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
