package org.neuroplug.models.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.api.OptimizationAlgorithm;
import org.deeplearning4j.nn.conf.CacheMode;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.buffer.DataType;
import org.neuroplug.spi.LearnedActivation;
import org.neuroplug.spi.ModelContext;

/**
 * Puts layers, which know the sizes of their inputs, together to the very network that DL4J's own {@code list()} makes of them. DL4J
 * seeds its random numbers meanwhile, for which it loads natives: half a second, although a network that trains elsewhere needs none.
 */
final class LayerStack {
    private final NeuralNetConfiguration.Builder common;
    private final long seed;
    private final List<NeuralNetConfiguration> layers = new ArrayList<>();
    private final Map<Integer, InputPreProcessor> before = new HashMap<>();
    private final Optional<Regularizers> regularizers;

    /**
     * Starts without layers.
     *
     * @param common what holds for all layers, but for the seed
     * @param seed of the weights
     * @param regularizers of all layers
     */
    LayerStack(NeuralNetConfiguration.Builder common, long seed, Optional<Regularizers> regularizers) {
        this.common = common;
        this.seed = seed;
        this.regularizers = regularizers;
    }

    /** With the trial's optimizer and seed. */
    static LayerStack of(ModelContext context) {
        return of(context, Optional.empty());
    }

    /** The same with regularizers. */
    static LayerStack of(Regularizers regularizers) {
        return of(regularizers.context(), Optional.of(regularizers));
    }

    private static LayerStack of(ModelContext context, Optional<Regularizers> regularizers) {
        return new LayerStack(
                new NeuralNetConfiguration.Builder()
                        .dataType(DataType.FLOAT)
                        .optimizationAlgo(OptimizationAlgorithm.STOCHASTIC_GRADIENT_DESCENT)
                        .updater(context.optimizer())
                        .biasInit(0)
                        .miniBatch(true),
                context.seed(),
                regularizers);
    }

    /** Adds a layer behind the others. */
    void add(Layer layer) {
        add("layer" + layers.size(), layer);
    }

    /** Adds a layer that summaries and messages call by a name. */
    void add(String name, Layer layer) {
        layer.setLayerName(name);
        NeuralNetConfiguration added = configured(layer);
        regularizers.ifPresent(given -> given.giveTo(added.getLayer(), layers.isEmpty()));
        layers.add(added);
    }

    /** Adds an activation of that many units as a layer of its own. */
    void activate(String name, int units, IActivation activation) {
        add(
                name,
                LearnedActivation.of(activation)
                        .map(learned -> learned.layer(units))
                        .orElseGet(() -> new ActivationLayer.Builder()
                                .activation(activation)
                                .build()));
    }

    /** Adds a fully connected layer with its activation, which is a layer behind it when it learns. */
    void connect(String name, DenseLayer.Builder layer, int units, IActivation activation) {
        boolean learned = LearnedActivation.of(activation).isPresent();
        add(
                name,
                layer.nOut(units)
                        .activation(learned ? new ActivationIdentity() : activation)
                        .build());
        if (learned) {
            activate(name + "-activation", units, activation);
        }
    }

    /** Has what the next layer gets brought into another form. */
    void reshape(InputPreProcessor next) {
        before.put(layers.size(), next);
    }

    /** Gives a layer that is part of another one what holds for all layers. */
    <L extends Layer> L part(L layer) {
        configured(layer);
        return layer;
    }

    private NeuralNetConfiguration configured(Layer layer) {
        NeuralNetConfiguration added = common.clone().layer(layer).build();
        added.setSeed(seed);
        return added;
    }

    /**
     * The network of all layers.
     *
     * @param model what it is called in messages
     * @throws org.neuroplug.api.InvalidInputException when it is too large
     */
    MultiLayerConfiguration network(String model) {
        Limits.parameters(
                model,
                layers.stream()
                        .mapToLong(conf -> conf.getLayer().initializer().numParams(conf))
                        .sum(),
                "its " + layers.size() + " layers have");
        return network();
    }

    MultiLayerConfiguration network() {
        MultiLayerConfiguration network = new MultiLayerConfiguration();
        network.setConfs(new ArrayList<>(layers));
        network.setInputPreProcessors(new HashMap<>(before));
        network.setDataType(DataType.FLOAT);
        network.setCacheMode(CacheMode.NONE);
        network.setTrainingWorkspaceMode(WorkspaceMode.ENABLED);
        network.setInferenceWorkspaceMode(WorkspaceMode.ENABLED);
        return network;
    }
}
