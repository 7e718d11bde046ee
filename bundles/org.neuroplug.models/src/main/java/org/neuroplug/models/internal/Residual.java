package org.neuroplug.models.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.conf.memory.MemoryReport;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.regularization.Regularization;

/**
 * A layer of layers: y = path(x) + shortcut(x), where each is a chain of the engine's own layers, and an empty one is x itself (He, Zhang,
 * Ren and Sun 2016, "Deep Residual Learning for Image Recognition"). The engine's networks of one chain of layers have no other way for a
 * connection that skips some of them. Layers of a chain must fit each other as they are: nothing is reshaped between them.
 *
 * <p>Its parameters are those of its layers, named {@code p0.W} for the first layer of the path, {@code s0.W} for that of the shortcut.
 */
public final class Residual extends Layer {
    private static final long serialVersionUID = 1L;

    private List<Layer> path = List.of();
    private List<Layer> shortcut = List.of();

    /** For Jackson, which sets the rest. */
    Residual() {}

    /** @param shortcut may be empty */
    Residual(List<? extends Layer> path, List<? extends Layer> shortcut) {
        this.path = List.copyOf(path);
        this.shortcut = List.copyOf(shortcut);
    }

    /** A layer of one of the chains, and what its parameters' names begin with. */
    record Part(String prefix, Layer layer) {}

    /** Those of the path, then those of the shortcut: the order of their parameters. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            parts.add(new Part("p" + i + ".", path.get(i)));
        }
        for (int i = 0; i < shortcut.size(); i++) {
            parts.add(new Part("s" + i + ".", shortcut.get(i)));
        }
        return parts;
    }

    public List<Layer> getPath() {
        return path;
    }

    public void setPath(List<Layer> path) {
        this.path = List.copyOf(path);
    }

    public List<Layer> getShortcut() {
        return shortcut;
    }

    public void setShortcut(List<Layer> shortcut) {
        this.shortcut = List.copyOf(shortcut);
    }

    @Override
    public Layer clone() {
        Residual copy = (Residual) super.clone();
        copy.path = path.stream().map(Layer::clone).toList();
        copy.shortcut = shortcut.stream().map(Layer::clone).toList();
        return copy;
    }

    @Override
    public org.deeplearning4j.nn.api.Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        List<org.deeplearning4j.nn.api.Layer> layers = new ArrayList<>();
        ResidualParameters views = new ResidualParameters(this);
        for (int i = 0; i < parts().size(); i++) {
            Layer layer = parts().get(i).layer();
            layers.add(layer.instantiate(
                    ResidualParameters.of(conf, layer),
                    listeners,
                    index,
                    views.slice(i, parameters),
                    initialize,
                    type));
        }
        conf.setVariables(new ArrayList<>(views.paramKeys(this)));
        ResidualLayer residual = new ResidualLayer(conf, type, layers, parameters);
        residual.setIndex(index);
        return residual;
    }

    @Override
    public ParamInitializer initializer() {
        return new ResidualParameters(this);
    }

    @Override
    public InputType getOutputType(int index, InputType input) {
        InputType made = through(path, index, input);
        InputType beside = through(shortcut, index, input);
        if (!made.equals(beside)) {
            throw new IllegalStateException(
                    "layer " + getLayerName() + " adds " + made + " of its path and " + beside + " of its shortcut");
        }
        return made;
    }

    private static InputType through(List<Layer> chain, int index, InputType input) {
        InputType type = input;
        for (Layer layer : chain) {
            type = layer.getOutputType(index, type);
        }
        return type;
    }

    @Override
    public void setNIn(InputType input, boolean override) {
        for (List<Layer> chain : List.of(path, shortcut)) {
            InputType type = input;
            for (Layer layer : chain) {
                layer.setNIn(type, override);
                type = layer.getOutputType(0, type);
            }
        }
    }

    @Override
    public InputPreProcessor getPreProcessorForInputType(InputType input) {
        return path.get(0).getPreProcessorForInputType(input);
    }

    private Part part(String parameter) {
        return parts().stream()
                .filter(part -> parameter.startsWith(part.prefix()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no parameter is called " + parameter));
    }

    private static String own(Part part, String parameter) {
        return parameter.substring(part.prefix().length());
    }

    @Override
    public List<Regularization> getRegularizationByParam(String parameter) {
        Part part = part(parameter);
        return part.layer().getRegularizationByParam(own(part, parameter));
    }

    @Override
    public IUpdater getUpdaterByParam(String parameter) {
        Part part = part(parameter);
        return part.layer().getUpdaterByParam(own(part, parameter));
    }

    @Override
    public boolean isPretrainParam(String parameter) {
        return false;
    }

    @Override
    public GradientNormalization getGradientNormalization() {
        return GradientNormalization.None;
    }

    @Override
    public double getGradientNormalizationThreshold() {
        return 1;
    }

    @Override
    public void setDataType(DataType type) {
        parts().forEach(part -> part.layer().setDataType(type));
    }

    @Override
    public LayerMemoryReport getMemoryReport(InputType input) {
        long parameters = initializer().numParams(this);
        IUpdater updater = getUpdaterByParam(initializer().paramKeys(this).get(0));
        return new LayerMemoryReport.Builder(getLayerName(), Residual.class, input, getOutputType(0, input))
                .standardMemory(parameters, updater.stateSize(parameters))
                .workingMemory(0, 0, 0, parts().size() * getOutputType(0, input).arrayElementsPerExample())
                .cacheMemory(MemoryReport.CACHE_MODE_ALL_ZEROS, MemoryReport.CACHE_MODE_ALL_ZEROS)
                .build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Residual that
                && super.equals(other)
                && path.equals(that.path)
                && shortcut.equals(that.shortcut);
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), path, shortcut);
    }

    @Override
    public String toString() {
        return "Residual(" + getLayerName() + ", path=" + path + ", shortcut=" + shortcut + ")";
    }
}
