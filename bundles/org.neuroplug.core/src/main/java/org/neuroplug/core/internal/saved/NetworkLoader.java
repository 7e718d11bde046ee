package org.neuroplug.core.internal.saved;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.saved.ModelManifest;
import org.neuroplug.core.internal.registry.Chosen;
import org.neuroplug.core.internal.registry.HeldPlugins;
import org.neuroplug.spi.ActivationProvider;
import org.neuroplug.spi.InitializerProvider;
import org.neuroplug.spi.LossProvider;
import org.neuroplug.spi.OptimizerProvider;
import org.neuroplug.spi.RegularizerProvider;

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
            make(part).forEach(made -> brought.put(made.getClass().getName(), made.getClass()));
        });
        OfferedClasses offered = new OfferedClasses(this::ofPlugins);
        scan.classes().forEach(offered::load);
        return new ConfigurationReader(offered, this::make).read(json);
    }

    private Chosen<?> choose(PluginPart part) {
        var choice = needed.find(part.kind(), part.choice());
        return switch (part.kind()) {
            case ACTIVATION -> plugins.activation(choice);
            case LOSS -> plugins.loss(choice);
            case INITIALIZER -> plugins.initializer(choice);
            case REGULARIZER -> plugins.regularizer(choice);
            default -> plugins.optimizer(choice);
        };
    }

    /** The part of a type, or another one where there is none of that type. */
    private Object make(PluginPart part, Class<?> type) {
        List<?> made = make(part);
        return made.stream()
                .<Object>map(object -> object)
                .filter(type::isInstance)
                .findFirst()
                .orElse(made.get(0));
    }

    private List<?> make(PluginPart part) {
        Chosen<?> by = chosen.get(part);
        if (by == null) {
            throw new InvalidInputException("the model names the " + part + " in an unexpected place");
        }
        return by.make((plugin, settings) -> switch (part.kind()) {
            case ACTIVATION -> List.of(((ActivationProvider) plugin).create(settings));
            case LOSS -> List.of(((LossProvider) plugin).create(settings));
            case INITIALIZER -> List.of(((InitializerProvider) plugin).create(settings));
            case REGULARIZER -> ((RegularizerProvider) plugin).create(settings).parts();
            default -> List.of(((OptimizerProvider) plugin).create(settings));
        });
    }

    /** What the plug-ins made, and what those of the model and of its activations bring themselves, such as a layer. */
    private Optional<Class<?>> ofPlugins(String name) {
        if (brought.containsKey(name)) {
            return Optional.of(brought.get(name));
        }
        return manifest.plugins().stream()
                .filter(plugin -> plugin.kind() == PluginKind.MODEL || plugin.kind() == PluginKind.ACTIVATION)
                .flatMap(plugin -> ofBundle(plugin, name).stream())
                .findFirst();
    }

    private Optional<Class<?>> ofBundle(PluginIdentity plugin, String name) {
        PluginChoice choice = needed.find(plugin.kind(), PluginChoice.of(plugin.name()));
        Object brings = plugin.kind() == PluginKind.MODEL
                ? plugins.model(choice).plugin()
                : plugins.activation(choice).plugin();
        ClassLoader own = brings.getClass().getClassLoader();
        try {
            Class<?> type = Class.forName(name, false, own);
            return type.getClassLoader() == own ? Optional.of(type) : Optional.empty();
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }
}
