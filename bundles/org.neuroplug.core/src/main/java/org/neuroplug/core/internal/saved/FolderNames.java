package org.neuroplug.core.internal.saved;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.PluginChoice;

/**
 * The names of a run's models: {@code leaky_relu-alpha0.1-sgd-seed07}. Letters, digits and {@code . _ -} only, so that no
 * shell minds them; seeds have as many digits as the largest of them, so that they sort.
 */
final class FolderNames {
    private static final int LONGEST = 120;

    private FolderNames() {}

    /** A name for each trial, all different, in the order of the trials. */
    static List<String> of(List<Trial> trials) {
        int digits = trials.stream()
                .mapToInt(trial -> Long.toString(trial.seed()).length())
                .max()
                .orElse(1);
        Map<Object, String> byArm = new HashMap<>();
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (Trial trial : trials) {
            String arm = byArm.computeIfAbsent(
                    trial.arm(),
                    a -> unused(
                            taken,
                            text(trial.arm().activation()) + "-"
                                    + text(trial.arm().optimizer())));
            names.add(arm + "-seed" + String.format(Locale.ROOT, "%0" + digits + "d", trial.seed()));
        }
        return names;
    }

    private static String unused(Set<String> taken, String wanted) {
        String plain = wanted.substring(0, Math.min(LONGEST, wanted.length()));
        String name = plain;
        for (int i = 2; !taken.add(name); i++) {
            name = plain + "-" + i;
        }
        return name;
    }

    private static String text(PluginChoice choice) {
        String settings = choice.settings().entrySet().stream()
                .map(e -> "-" + e.getKey() + Hyperparameters.format(e.getValue()))
                .collect(Collectors.joining());
        return (choice.name() + settings)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._-]+", "_")
                .replaceAll("_+$", "");
    }
}
