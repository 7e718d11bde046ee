package org.neuroplug.core.internal.control;

import java.util.LinkedHashMap;
import java.util.Map;
import org.neuroplug.api.experiment.TrainingControl;

/** The rules of an experiment as settings, for provenance: by the names that experiment files have for them. */
public final class ControlSettings {
    private ControlSettings() {}

    /** Those that are there; none without rules. */
    public static Map<String, Object> of(TrainingControl control) {
        Map<String, Object> settings = new LinkedHashMap<>();
        control.validation().ifPresent(part -> settings.put("validation", part));
        if (control.decides()) {
            settings.put("monitor", control.monitored().word());
        }
        control.earlyStopping().ifPresent(rule -> {
            settings.put("patience", rule.patience());
            settings.put("min-delta", rule.minDelta());
            settings.put("restore-best", rule.restoreBest());
        });
        control.pruning().ifPresent(rule -> settings.put("prune", rule.toString()));
        control.trialLimit().ifPresent(limit -> settings.put("trial-time-limit", limit.toString()));
        control.runLimit().ifPresent(limit -> settings.put("time-limit", limit.toString()));
        if (control.retries() > 0) {
            settings.put("retries", control.retries());
        }
        return settings;
    }
}
