package org.neuroplug.reporters.internal.json;

import java.io.IOException;
import java.util.Optional;
import org.neuroplug.api.experiment.EarlyStopping;
import org.neuroplug.api.experiment.TrainingControl;

/** What ends trials, in the form of an experiment file: only the rules that are there. */
final class ControlJson {
    private final JsonFields json;

    ControlJson(JsonFields json) {
        this.json = json;
    }

    void fields(TrainingControl control) throws IOException {
        if (control.validation().isPresent()) {
            json.field("validation", control.validation().getAsDouble());
        }
        if (control.monitor().isPresent()) {
            json.field("monitor", control.monitor().orElseThrow().word());
        }
        if (control.earlyStopping().isPresent()) {
            earlyStopping(control.earlyStopping().orElseThrow());
        }
        text("prune", control.pruning());
        text("trial-time-limit", control.trialLimit());
        text("time-limit", control.runLimit());
        json.field("retries", control.retries());
    }

    private void earlyStopping(EarlyStopping rule) throws IOException {
        json.field("patience", rule.patience());
        json.field("min-delta", rule.minDelta());
        json.field("restore-best", rule.restoreBest());
    }

    private void text(String name, Optional<?> rule) throws IOException {
        if (rule.isPresent()) {
            json.field(name, rule.orElseThrow().toString());
        }
    }
}
