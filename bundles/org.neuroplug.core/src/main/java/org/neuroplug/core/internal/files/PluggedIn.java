package org.neuroplug.core.internal.files;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.neuroplug.api.experiment.Grid;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.core.internal.naming.Naming;

/** The plug-ins that there are, asked for one kind after another as the file names them: what it never names need not be known. */
final class PluggedIn implements Offer {
    private final Function<PluginKind, List<PluginDescriptor>> plugins;
    private final Map<PluginKind, List<PluginDescriptor>> asked = new EnumMap<>(PluginKind.class);

    PluggedIn(Function<PluginKind, List<PluginDescriptor>> plugins) {
        this.plugins = plugins;
    }

    /** The plug-ins of a kind that a choice was looked up among, or names in its settings; none of other kinds. */
    List<PluginDescriptor> asked(PluginKind kind) {
        return asked.getOrDefault(kind, List.of());
    }

    /** Whether a plug-in that is not in use will do, and one of another version, is found out when the experiment starts. */
    @Override
    public void check(PluginKind kind, PluginChoice choice, Set<String> besides) {
        List<PluginDescriptor> known = asked.computeIfAbsent(kind, plugins);
        if (besides.contains(choice.name())) {
            return;
        }
        List<PluginDescriptor> called = Naming.of(known).called(choice.name());
        if (called.isEmpty()) {
            List<PluginDescriptor> active =
                    known.stream().filter(PluggedIn::isActive).toList();
            throw Naming.of(active).unknown(kind, choice.name(), List.copyOf(besides));
        }
        PluginDescriptor first = called.get(0);
        first.parameters().stream()
                .filter(parameter -> choice.settings().containsKey(parameter.name()))
                .flatMap(parameter -> parameter.names().stream())
                .forEach(named -> asked.computeIfAbsent(named, plugins));
        if (choice.version().isEmpty() && isActive(first)) {
            Hyperparameters.resolve(kind.words() + " " + first.name(), expected(first, choice), choice.settings());
        }
    }

    private static boolean isActive(PluginDescriptor plugin) {
        return plugin.state() == PluginState.ACTIVE;
    }

    /** What a choice leaves out and must be given, a grid may give. */
    private static List<Parameter> expected(PluginDescriptor plugin, PluginChoice choice) {
        return plugin.parameters().stream()
                .filter(parameter -> choice.settings().containsKey(parameter.name())
                        || parameter.defaultValue().isPresent()
                        || !Grid.canVary(plugin.identity().kind()))
                .toList();
    }
}
