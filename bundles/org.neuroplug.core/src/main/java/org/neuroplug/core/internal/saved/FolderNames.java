package org.neuroplug.core.internal.saved;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.experiment.Trial;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.PluginChoice;

/**
 * The names of a run's models: {@code leaky_relu-alpha0.1-sgd-seed07}, with settings of the arm's own behind the optimizer:
 * {@code relu-sgd-batch100-seed1}. Letters, digits and {@code . _ -} only, so that no
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
        Map<Arm, String> byArm = new HashMap<>();
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (Trial trial : trials) {
            String name = byArm.computeIfAbsent(trial.arm(), arm -> unused(taken, text(arm)));
            names.add(name + "-seed" + String.format(Locale.ROOT, "%0" + digits + "d", trial.seed()));
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

    private static String text(Arm arm) {
        return text(arm.activation()) + "-" + text(arm.optimizer()) + plain(settings(arm.settings()));
    }

    private static String text(PluginChoice choice) {
        return plain(choice.name() + settings(choice.settings()));
    }

    /** Of a setting such as {@code training.batch}, the last word is enough: names are made different at last. */
    private static String settings(Map<String, Object> settings) {
        return settings.entrySet().stream()
                .map(e -> "-" + e.getKey().replaceFirst(".*[.]", "") + Hyperparameters.format(e.getValue()))
                .collect(Collectors.joining());
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "_").replaceAll("_+$", "");
    }
}
