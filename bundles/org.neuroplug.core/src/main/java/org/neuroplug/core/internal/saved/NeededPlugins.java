package org.neuroplug.core.internal.saved;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.plugin.PluginKind;
import org.neuroplug.api.plugin.PluginState;
import org.neuroplug.api.saved.ModelManifest;
import org.neuroplug.core.internal.registry.OwnActivation;
import org.neuroplug.core.internal.registry.PluginRegistry;

/** Finds the plug-ins that a model was trained with among those that are there: by their code, not by their name. */
final class NeededPlugins {
    private final PluginRegistry registry;
    private final ModelManifest manifest;
    private final Map<String, OwnActivation> own;
    private final boolean force;
    private final List<String> warnings = new ArrayList<>();

    /**
     * Looks plug-ins of one model up.
     *
     * @param own the model's own activations, by name
     * @param force take another one of the same name when the right one is not there
     */
    NeededPlugins(PluginRegistry registry, ModelManifest manifest, Map<String, OwnActivation> own, boolean force) {
        this.registry = registry;
        this.manifest = manifest;
        this.own = Map.copyOf(own);
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
        Optional<PluginIdentity> defined = defined(kind, choice.name());
        if (defined.equals(Optional.of(wanted))) {
            return ofTheModel(choice);
        }
        List<PluginDescriptor> named = registry.list(kind).stream()
                .filter(plugin -> plugin.name().equals(choice.name()))
                .toList();
        List<PluginIdentity> usable = named.stream()
                .filter(plugin -> plugin.state() != PluginState.REJECTED) // whoever takes it hears of a quarantine
                .map(PluginDescriptor::identity)
                .toList();
        if (usable.contains(wanted)) {
            return versioned(choice, wanted);
        }
        if (defined.isPresent()) {
            insteadOf(wanted, "its own definition gives " + bundle(defined.get()));
            return ofTheModel(choice);
        }
        if (usable.isEmpty()) {
            String reason = named.stream()
                    .findFirst()
                    .map(plugin -> "cannot be used: " + plugin.reason())
                    .orElse("is not plugged in");
            throw new InvalidInputException("the model needs " + words(wanted) + ", which " + reason
                    + "; install the bundle " + bundle(wanted));
        }
        PluginIdentity there = usable.stream()
                .filter(plugin -> plugin.version().equals(wanted.version()))
                .findFirst()
                .orElse(usable.get(0));
        insteadOf(wanted, "plugged in is that of " + bundle(there));
        return versioned(choice, there);
    }

    /** What the model's own definition of a name is. */
    private Optional<PluginIdentity> defined(PluginKind kind, String name) {
        return Optional.ofNullable(kind == PluginKind.ACTIVATION ? own.get(name) : null)
                .map(activation -> activation.compiled().identity());
    }

    /** Without a version, the model's own definition comes first. */
    private static PluginChoice ofTheModel(PluginChoice choice) {
        return new PluginChoice(choice.name(), choice.settings());
    }

    private static PluginChoice versioned(PluginChoice choice, PluginIdentity plugin) {
        return new PluginChoice(choice.name(), Optional.of(plugin.version()), choice.settings());
    }

    /** Refuses what is not the code of training, or warns of it. */
    private void insteadOf(PluginIdentity wanted, String there) {
        String difference =
                "the model was trained with " + words(wanted) + " of the bundle " + bundle(wanted) + "; " + there;
        if (!force) {
            throw new InvalidInputException(
                    difference + "; install the bundle it was trained with, or load it anyway with --force");
        }
        if (!warnings.contains(difference)) {
            warnings.add(difference);
        }
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
