package org.neuroplug.core.internal.run;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.core.internal.registry.Chosen;

/** The plug-ins that take part in a trial, for its provenance. */
final class Participants {
    private final Set<PluginIdentity> used = new LinkedHashSet<>();
    private final Set<PluginIdentity> shadowed = new LinkedHashSet<>();
    private final Set<String> faults = new LinkedHashSet<>();

    void add(Chosen<?> plugin) {
        used.add(plugin.identity());
        shadowed.addAll(plugin.shadowed());
        plugin.quarantine().ifPresent(fault -> faults.add(plugin.words() + ": " + fault));
    }

    /** Each of them, in the order in which they were added. */
    List<PluginIdentity> plugins() {
        return List.copyOf(used);
    }

    /** Plug-ins of the same kind and name as one of them, which were passed over for it. */
    List<PluginIdentity> shadowed() {
        return List.copyOf(shadowed);
    }

    /** What is wrong with those that are quarantined. */
    List<String> faults() {
        return List.copyOf(faults);
    }
}
