package org.neuroplug.api.saved;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginIdentity;
import org.neuroplug.api.run.Environment;
import org.neuroplug.api.run.Evaluations;

/**
 * What is known about a saved model: enough to use it, to see where it comes from, and to say what is missing when it
 * cannot be used. Every choice has all its settings.
 *
 * @param run the run that trained it
 * @param experiment the run's experiment
 * @param activation of the trial's arm
 * @param optimizer of the trial's arm
 * @param model that made the network
 * @param trainer that trained it
 * @param seed of the trial
 * @param epochs passes over the training rows
 * @param batch rows per step
 * @param data what it was trained on
 * @param finals how well it did when it was saved
 * @param plugins every plug-in that took part, by which code it was
 * @param definitions formulas of the activations among them that the experiment defined for itself, by name
 * @param environment what it was trained on
 * @param started when the trial started
 * @param fileSha256 of the model's file, in lower case hex
 */
public record ModelManifest(
        String run,
        String experiment,
        PluginChoice activation,
        PluginChoice optimizer,
        PluginChoice model,
        PluginChoice trainer,
        long seed,
        int epochs,
        int batch,
        TrainedData data,
        Evaluations finals,
        List<PluginIdentity> plugins,
        Map<String, String> definitions,
        Environment environment,
        Instant started,
        String fileSha256) {
    public ModelManifest {
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(experiment, "experiment");
        Objects.requireNonNull(activation, "activation");
        Objects.requireNonNull(optimizer, "optimizer");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(trainer, "trainer");
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(finals, "finals");
        plugins = List.copyOf(plugins);
        definitions = Map.copyOf(definitions);
        Objects.requireNonNull(environment, "environment");
        Objects.requireNonNull(started, "started");
        Objects.requireNonNull(fileSha256, "fileSha256");
    }
}
