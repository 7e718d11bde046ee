package org.neuroplug.core.internal.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.NoOp;
import org.neuroplug.api.data.Dataset;
import org.neuroplug.api.experiment.ExperimentSpec;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.api.workbench.LayerSummary;
import org.neuroplug.api.workbench.ModelSummary;
import org.neuroplug.core.internal.registry.HeldPlugins;
import org.neuroplug.core.internal.registry.PluginRegistry;

/** Describes networks layer by layer. */
final class ModelSummaries {
    private final PluginRegistry registry;
    private final HeldPlugins plugins;

    ModelSummaries(PluginRegistry registry, HeldPlugins plugins) {
        this.registry = registry;
        this.plugins = plugins;
    }

    /**
     * The network of a model for some data.
     *
     * @throws org.neuroplug.api.InvalidInputException when they do not fit each other
     */
    ModelSummary of(PluginChoice model, PluginChoice source, Dataset data) {
        ExperimentSpec spec = spec(model, source);
        TrialSetup setup =
                new TrialSetup(plugins, spec, spec.arms().get(0), spec.seeds().get(0), data, data.size());
        MultiLayerConfiguration network = setup.configuration();
        List<InputType> shapes = new LayerShapes(setup.model().named(), network).behindEach(data.width());
        List<LayerSummary> layers = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            layers.add(of(i, network.getConf(i), shapes.get(i)));
        }
        return new ModelSummary(
                model,
                source,
                data.width(),
                layers,
                setup.training().choice(),
                setup.training().passedOver());
    }

    /** The founding experiment with that model, or what comes nearest to it where its plug-ins are not there. */
    private ExperimentSpec spec(PluginChoice model, PluginChoice source) {
        ExperimentSpec founding = ExperimentSpec.founding();
        return new ExperimentSpec(
                founding.name(),
                source,
                founding.sampling(),
                model,
                List.of(usable(PluginKind.ACTIVATION, founding.activations().get(0))),
                List.of(usable(PluginKind.OPTIMIZER, founding.optimizers().get(0))),
                founding.training(),
                founding.seeds());
    }

    private PluginChoice usable(PluginKind kind, PluginChoice wanted) {
        List<PluginChoice> there = registry.list(kind).stream()
                .filter(plugin -> plugin.state() == PluginState.ACTIVE || plugin.state() == PluginState.CHECKING)
                .map(PluginDescriptor::name)
                .map(PluginChoice::of)
                .toList();
        return there.contains(wanted) ? wanted : there.stream().findFirst().orElse(wanted);
    }

    private static LayerSummary of(int index, NeuralNetConfiguration conf, InputType shape) {
        Layer layer = conf.getLayer();
        long parameters = layer.initializer().numParams(conf);
        return new LayerSummary(
                Optional.ofNullable(layer.getLayerName()).orElse("layer" + index),
                layer.getClass().getSimpleName(),
                LayerShapes.dimensions(shape),
                parameters,
                parameters == 0 ? 0 : trainable(conf, parameters));
    }

    /** Those that the engine leaves to an optimizer: it has one that does nothing for numbers that a layer keeps beside training. */
    private static long trainable(NeuralNetConfiguration conf, long parameters) {
        Layer layer = conf.getLayer();
        List<String> keys = layer.initializer().paramKeys(layer);
        List<String> trained =
                keys.stream().filter(key -> isTrained(layer, key)).toList();
        if (trained.isEmpty() || trained.size() == keys.size()) {
            return trained.isEmpty() ? 0 : parameters;
        }
        Map<String, INDArray> views =
                layer.initializer().getGradientsFromFlattened(conf.clone(), Nd4j.create(DataType.FLOAT, 1, parameters));
        return trained.stream().mapToLong(key -> views.get(key).length()).sum();
    }

    /** A layer that is frozen has no optimizer at all. */
    private static boolean isTrained(Layer layer, String key) {
        IUpdater updater = layer.getUpdaterByParam(key);
        return updater != null && !(updater instanceof NoOp);
    }
}
