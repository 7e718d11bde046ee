package org.neuroplug.shell.internal.command;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.run.Environment;
import org.neuroplug.api.run.Provenance;
import org.neuroplug.api.run.RunResult;

/** Where the results of a run come from as a whole: its trials mostly share data, machine and plug-ins. */
final class RunOrigins {
    private RunOrigins() {}

    /** What tells one origin from another. */
    private record Key(String source, String sha256, Environment environment) {
        static Key of(Provenance provenance) {
            return new Key(provenance.dataSource(), provenance.dataSha256(), provenance.environment());
        }
    }

    /** One provenance for each combination of data and machine, with all plug-ins that took part there; mostly one. */
    static List<Provenance> of(RunResult result) {
        Map<Key, Set<PluginIdentity>> plugins = new LinkedHashMap<>();
        Map<Key, Provenance> first = new LinkedHashMap<>();
        result.results().forEach(trial -> {
            Key key = Key.of(trial.provenance());
            first.putIfAbsent(key, trial.provenance());
            plugins.computeIfAbsent(key, k -> new LinkedHashSet<>())
                    .addAll(trial.provenance().plugins());
        });
        return first.entrySet().stream()
                .map(entry -> with(entry.getValue(), plugins.get(entry.getKey())))
                .toList();
    }

    private static Provenance with(Provenance first, Set<PluginIdentity> plugins) {
        return new Provenance(
                List.copyOf(plugins),
                first.shadowed(),
                first.dataSource(),
                first.dataSha256(),
                first.seed(),
                first.settings(),
                first.environment(),
                first.started());
    }
}
