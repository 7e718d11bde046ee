package org.neuroplug.api.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginKind;

/**
 * One of the alternatives that an experiment compares: an activation with an optimizer, perhaps with settings of its own.
 * {@link ExperimentSpec#activation}, {@link ExperimentSpec#optimizer}, {@link ExperimentSpec#model} and
 * {@link ExperimentSpec#training} say what becomes of them.
 *
 * @param activation as the experiment names it
 * @param optimizer as the experiment names it
 * @param settings values of the arm's own by the names that a {@link Grid} has for them, such as
 *     {@code training.learning-rate}; empty in an experiment without a grid
 */
public record Arm(PluginChoice activation, PluginChoice optimizer, Map<String, Object> settings) {
    public Arm {
        Objects.requireNonNull(activation, "activation");
        Objects.requireNonNull(optimizer, "optimizer");
        Map<String, Object> checked = new LinkedHashMap<>();
        settings.forEach((key, value) -> checked.put(key, GridKey.of(key).value(value)));
        settings = Collections.unmodifiableMap(checked);
    }

    /** Without settings of its own. */
    public Arm(PluginChoice activation, PluginChoice optimizer) {
        this(activation, optimizer, Map.of());
    }

    /** The same with other choices of plug-ins. */
    Arm mapped(BiFunction<PluginKind, PluginChoice, PluginChoice> choices) {
        Map<String, Object> mapped = new LinkedHashMap<>();
        settings.forEach((key, value) -> mapped.put(key, GridKey.of(key).mapped(value, choices)));
        return new Arm(
                choices.apply(PluginKind.ACTIVATION, activation),
                choices.apply(PluginKind.OPTIMIZER, optimizer),
                mapped);
    }

    /** A plug-in with the arm's settings for its kind. */
    PluginChoice tuned(PluginChoice choice, String kind) {
        PluginChoice tuned = choice;
        for (Map.Entry<String, Object> entry : settings.entrySet()) {
            GridKey key = new GridKey(entry.getKey());
            tuned = key.kind().equals(kind) ? tuned.with(key.setting(), entry.getValue()) : tuned;
        }
        return tuned;
    }

    /** How its trials are trained in place of how an experiment says. */
    TrainingSpec tuned(TrainingSpec training) {
        TrainingSpec tuned = training.withEpochs(
                        ((Number) settings.getOrDefault(GridKey.EPOCHS, training.epochs())).intValue())
                .withBatch(((Number) settings.getOrDefault(GridKey.BATCH, training.batch())).intValue());
        if (settings.get(GridKey.LEARNING_RATE) instanceof Number rate) {
            tuned = tuned.withLearningRate(OptionalDouble.of(rate.doubleValue()));
        }
        if (settings.get(GridKey.SCHEDULE) instanceof String schedule) {
            tuned = tuned.withSchedule(PluginChoice.parse(schedule));
        }
        if (settings.get(GridKey.LOSS) instanceof String loss) {
            tuned = tuned.withLoss(PluginChoice.parse(loss));
        }
        return tuned;
    }

    /** What people call a setting: its name, without {@code training.} before it. */
    public static String title(String key) {
        return key.startsWith(GridKey.TRAINING) ? key.substring(GridKey.TRAINING.length()) : key;
    }

    /** Its settings in words, such as {@code learning-rate=0.01, batch=100}; empty when it has none. */
    public String settingsInWords() {
        return settings.entrySet().stream()
                .map(e -> title(e.getKey()) + "=" + PluginChoice.written(e.getValue()))
                .collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        String plain = activation + " + " + optimizer;
        return settings.isEmpty() ? plain : plain + ", " + settingsInWords();
    }
}
