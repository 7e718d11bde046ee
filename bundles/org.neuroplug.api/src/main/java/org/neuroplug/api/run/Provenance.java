package org.neuroplug.api.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.neuroplug.api.plugin.PluginIdentity;

/**
 * Where a result comes from: enough to run it again and to see why a repetition differs.
 *
 * @param plugins every plug-in that took part, by which code it was
 * @param shadowed plug-ins of the same kind and name as one that took part, passed over because that one is preferred
 * @param dataSource where the data came from
 * @param dataSha256 of the data
 * @param seed of the trial
 * @param settings every setting of the trial, resolved: nothing is left to a default; as texts, truth values, {@link Long}s,
 *     {@link Double}s, lists and maps of such, whatever they are given as
 * @param environment what it ran on
 * @param started when the trial started
 */
public record Provenance(
        List<PluginIdentity> plugins,
        List<PluginIdentity> shadowed,
        String dataSource,
        String dataSha256,
        long seed,
        Map<String, Object> settings,
        Environment environment,
        Instant started) {
    /** The setting that holds the trainer which should have trained and why it did not, as {@code NAME: REASON}, when another one did. */
    public static final String TRAINER_PASSED_OVER = "trainer-passed-over";

    public Provenance {
        plugins = List.copyOf(plugins);
        if (plugins.isEmpty()) {
            throw new IllegalArgumentException("provenance must name the plug-ins that took part");
        }
        shadowed = List.copyOf(shadowed);
        Objects.requireNonNull(dataSource, "dataSource");
        Objects.requireNonNull(dataSha256, "dataSha256");
        settings = PlainValue.map(settings);
        Objects.requireNonNull(environment, "environment");
        Objects.requireNonNull(started, "started");
    }
}
