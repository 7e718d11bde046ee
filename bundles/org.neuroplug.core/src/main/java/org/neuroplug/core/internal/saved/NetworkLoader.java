package org.neuroplug.core.internal.saved;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.saved.ModelManifest;
import org.neuroplug.core.internal.registry.Chosen;
import org.neuroplug.core.internal.registry.HeldPlugins;
import org.neuroplug.spi.ActivationProvider;
import org.neuroplug.spi.ModelProvider;
import org.neuroplug.spi.OptimizerProvider;

/** Makes a network of a configuration from a file, with the plug-ins that the model was trained with. */
final class NetworkLoader {
    private final ModelManifest manifest;
    private final NeededPlugins needed;
    private final HeldPlugins plugins;
    private final Map<PluginPart, Chosen<?>> chosen = new HashMap<>();
    private final Map<String, Class<?>> brought = new HashMap<>();

    NetworkLoader(ModelManifest manifest, NeededPlugins needed, HeldPlugins plugins) {
        this.manifest = manifest;
        this.needed = needed;
        this.plugins = plugins;
    }

    /**
     * The network. Everything that the configuration names is checked before anything is made.
     *
     * @param file what the configuration is called in messages
     * @throws InvalidInputException when a plug-in is not there, or a class is named that nobody offers
     */
    MultiLayerConfiguration load(String file, byte[] json) {
        ConfigurationScan scan = ConfigurationScan.of(file, json);
        scan.parts().forEach(part -> chosen.put(part, choose(part)));
        scan.parts().forEach(part -> {
            Class<?> type = make(part).getClass();
            brought.put(type.getName(), type);
        });
        OfferedClasses offered = new OfferedClasses(this::ofPlugins);
        scan.classes().forEach(offered::load);
        return new ConfigurationReader(offered, this::make).read(json);
    }

    private Chosen<?> choose(PluginPart part) {
        var choice = needed.find(part.kind(), part.choice());
        return part.kind() == PluginKind.ACTIVATION ? plugins.activation(choice) : plugins.optimizer(choice);
    }

    private Object make(PluginPart part) {
        Chosen<?> by = chosen.get(part);
        if (by == null) {
            throw new InvalidInputException("the model names the " + part + " in an unexpected place");
        }
        return by.make((plugin, settings) -> plugin instanceof ActivationProvider activation
                ? activation.create(settings)
                : ((OptimizerProvider) plugin).create(settings));
    }

    /** What the plug-ins made, and what the plug-in of the model brings itself, such as a layer. */
    private Optional<Class<?>> ofPlugins(String name) {
        return brought.containsKey(name) ? Optional.of(brought.get(name)) : ofModel(name);
    }

    private Optional<Class<?>> ofModel(String name) {
        ModelProvider model =
                plugins.model(needed.find(PluginKind.MODEL, manifest.model())).plugin();
        ClassLoader own = model.getClass().getClassLoader();
        try {
            Class<?> type = Class.forName(name, false, own);
            return type.getClassLoader() == own ? Optional.of(type) : Optional.empty();
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }
}
