package org.neuroplug.api.experiment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.neuroplug.api.plugin.PluginChoice;

/**
 * What arms are called where they stand beside each other: only by what they differ in, so that no two of them have the same name.
 * {@link Arm#toString} is the name that needs no others.
 */
public final class ArmNames {
    private final boolean activations;
    private final boolean optimizers;
    private final Set<String> settings;

    /** @param arms all that stand beside each other, usually {@link ExperimentSpec#arms()} */
    public ArmNames(List<Arm> arms) {
        optimizers = differ(arms, Arm::optimizer);
        Set<String> keys = new LinkedHashSet<>();
        arms.forEach(arm -> keys.addAll(arm.settings().keySet()));
        keys.removeIf(key -> !differ(arms, arm -> arm.settings().getOrDefault(key, "")));
        settings = keys;
        activations = differ(arms, Arm::activation) || !optimizers && settings.isEmpty();
    }

    private static boolean differ(List<Arm> arms, Function<Arm, Object> part) {
        return arms.stream().map(part).distinct().limit(2).count() > 1;
    }

    /** Such as {@code relu}, {@code relu + adam} or {@code relu, learning-rate=0.1}. */
    public String of(Arm arm) {
        return name(arm, (key, value) -> Arm.title(key) + "=" + value);
    }

    /** The same without the names of settings, such as {@code relu, 0.1}: every arm has its values in the same order. */
    public String brief(Arm arm) {
        return name(arm, (key, value) -> value);
    }

    private String name(Arm arm, BiFunction<String, String, String> setting) {
        List<String> plugins = new ArrayList<>();
        if (activations) {
            plugins.add(arm.activation().toString());
        }
        if (optimizers) {
            plugins.add(arm.optimizer().toString());
        }
        List<String> parts = new ArrayList<>();
        if (!plugins.isEmpty()) {
            parts.add(String.join(" + ", plugins));
        }
        for (Map.Entry<String, Object> entry : arm.settings().entrySet()) {
            if (settings.contains(entry.getKey())) {
                parts.add(setting.apply(entry.getKey(), PluginChoice.written(entry.getValue())));
            }
        }
        return String.join(", ", parts);
    }
}
