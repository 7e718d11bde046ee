package org.neuroplug.core.internal.saved;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.api.saved.ModelManifest;
import org.neuroplug.core.internal.registry.PluginRegistry;

/** Finds the plug-ins that a model was trained with among those that are there: by their code, not by their name. */
final class NeededPlugins {
    private final PluginRegistry registry;
    private final ModelManifest manifest;
    private final boolean force;
    private final List<String> warnings = new ArrayList<>();

    /**
     * Looks plug-ins of one model up.
     *
     * @param force take another one of the same name when the right one is not there
     */
    NeededPlugins(PluginRegistry registry, ModelManifest manifest, boolean force) {
        this.registry = registry;
        this.manifest = manifest;
        this.force = force;
    }

    /** One sentence for each plug-in that is not the right one. */
    List<String> warnings() {
        return List.copyOf(warnings);
    }

    /**
     * The choice that picks what the model was trained with, though it may be shadowed.
     *
     * @throws InvalidInputException when it is not there, saying what to install
     */
    PluginChoice find(PluginKind kind, PluginChoice choice) {
        PluginIdentity wanted = wanted(kind, choice);
        List<PluginDescriptor> named = registry.list(kind).stream()
                .filter(plugin -> plugin.name().equals(choice.name()))
                .toList();
        List<PluginIdentity> usable = named.stream()
                .filter(plugin -> plugin.state() != PluginState.REJECTED) // whoever takes it hears of a quarantine
                .map(PluginDescriptor::identity)
                .toList();
        if (usable.contains(wanted)) {
            return new PluginChoice(choice.name(), Optional.of(wanted.version()), choice.settings());
        }
        if (usable.isEmpty()) {
            String reason = named.stream()
                    .findFirst()
                    .map(plugin -> "cannot be used: " + plugin.reason())
                    .orElse("is not plugged in");
            throw new InvalidInputException("the model needs " + words(wanted) + ", which " + reason
                    + "; install the bundle " + bundle(wanted));
        }
        return other(wanted, usable, choice);
    }

    private PluginChoice other(PluginIdentity wanted, List<PluginIdentity> usable, PluginChoice choice) {
        PluginIdentity there = usable.stream()
                .filter(plugin -> plugin.version().equals(wanted.version()))
                .findFirst()
                .orElse(usable.get(0));
        String difference = "the model was trained with " + words(wanted) + " of the bundle " + bundle(wanted)
                + "; plugged in is that of " + bundle(there);
        if (!force) {
            throw new InvalidInputException(
                    difference + "; install the bundle it was trained with, or load it anyway with --force");
        }
        if (!warnings.contains(difference)) {
            warnings.add(difference);
        }
        return new PluginChoice(choice.name(), Optional.of(there.version()), choice.settings());
    }

    private PluginIdentity wanted(PluginKind kind, PluginChoice choice) {
        return manifest.plugins().stream()
                .filter(plugin -> plugin.kind() == kind
                        && plugin.name().equals(choice.name())
                        && choice.version().map(plugin.version()::equals).orElse(true))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("the model names the " + kind.words() + " "
                        + choice.reference() + ", which its manifest does not list"));
    }

    private static String words(PluginIdentity plugin) {
        return plugin.kind().words() + " " + plugin.name();
    }

    private static String bundle(PluginIdentity plugin) {
        return plugin.symbolicName() + " " + plugin.version() + " (SHA-256 " + plugin.sha256() + ")";
    }
}
