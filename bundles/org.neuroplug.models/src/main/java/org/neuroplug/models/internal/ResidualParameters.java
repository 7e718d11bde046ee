package org.neuroplug.models.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Where the parameters of a {@link Residual}'s layers are among those of the whole: one layer's behind the other's. */
final class ResidualParameters implements ParamInitializer {
    private final List<Residual.Part> parts;

    ResidualParameters(Residual residual) {
        this.parts = residual.parts();
    }

    /** The configuration of a layer of the chains, in a network where that of the whole is {@code conf}. */
    static NeuralNetConfiguration of(NeuralNetConfiguration conf, Layer layer) {
        NeuralNetConfiguration own = conf.clone();
        own.clearVariables();
        own.setLayer(layer);
        return own;
    }

    /** A layer's part of an array of all parameters, or of their gradients; null for a layer without any, as the engine has it. */
    INDArray slice(int part, INDArray all) {
        long from = 0;
        for (int i = 0; i < part; i++) {
            from += count(i);
        }
        return count(part) == 0 ? null : all.reshape(all.length()).get(NDArrayIndex.interval(from, from + count(part)));
    }

    private long count(int part) {
        Layer layer = parts.get(part).layer();
        return layer.initializer().numParams(layer);
    }

    @Override
    public long numParams(NeuralNetConfiguration conf) {
        return numParams(conf.getLayer());
    }

    @Override
    public long numParams(Layer layer) {
        long sum = 0;
        for (int i = 0; i < parts.size(); i++) {
            sum += count(i);
        }
        return sum;
    }

    @Override
    public List<String> paramKeys(Layer layer) {
        return keys(part -> part.initializer().paramKeys(part));
    }

    @Override
    public List<String> weightKeys(Layer layer) {
        return keys(part -> part.initializer().weightKeys(part));
    }

    @Override
    public List<String> biasKeys(Layer layer) {
        return keys(part -> part.initializer().biasKeys(part));
    }

    private List<String> keys(Function<Layer, List<String>> of) {
        List<String> keys = new ArrayList<>();
        parts.forEach(part -> of.apply(part.layer()).forEach(key -> keys.add(part.prefix() + key)));
        return keys;
    }

    @Override
    public boolean isWeightParam(Layer layer, String key) {
        return weightKeys(layer).contains(key);
    }

    @Override
    public boolean isBiasParam(Layer layer, String key) {
        return biasKeys(layer).contains(key);
    }

    @Override
    public Map<String, INDArray> init(NeuralNetConfiguration conf, INDArray parameters, boolean initialize) {
        return each((part, view) -> part.initializer().init(of(conf, part), view, initialize), parameters);
    }

    @Override
    public Map<String, INDArray> getGradientsFromFlattened(NeuralNetConfiguration conf, INDArray gradients) {
        return each((part, view) -> part.initializer().getGradientsFromFlattened(of(conf, part), view), gradients);
    }

    private interface Views {
        Map<String, INDArray> of(Layer part, INDArray view);
    }

    private Map<String, INDArray> each(Views views, INDArray all) {
        Map<String, INDArray> named = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            if (count(i) > 0) {
                Residual.Part part = parts.get(i);
                views.of(part.layer(), slice(i, all)).forEach((key, view) -> named.put(part.prefix() + key, view));
            }
        }
        return named;
    }
}
