package org.neuroplug.core.internal.files;

import java.util.Optional;
import org.neuroplug.api.experiment.EarlyStopping;
import org.neuroplug.api.experiment.Monitored;
import org.neuroplug.api.experiment.TrainingControl;
import org.neuroplug.api.plugin.Hyperparameters;
import org.snakeyaml.engine.v2.nodes.Node;

/** Writes what ends trials before their last epoch, so that {@link ControlReader} reads it back: every rule, those too that are none. */
final class YamlControl {
    private YamlControl() {}

    static YamlMapping of(TrainingControl control) {
        YamlMapping mapping = new YamlMapping();
        mapping.put(
                "validation",
                YamlNodes.scalar(
                        control.validation().isPresent()
                                ? Hyperparameters.format(control.validation().getAsDouble())
                                : ControlReader.NONE),
                "part of the rows to train on that is held back, to look at after each epoch");
        mapping.put(
                "monitor",
                text(control.monitor().map(Monitored::word), "default"),
                "what the rules look at: " + String.join(", ", Monitored.words()));
        earlyStopping(mapping, control.earlyStopping());
        mapping.put("prune", text(control.pruning(), ControlReader.NONE), "which arms go on: median, halving or none");
        mapping.put("trial-time-limit", text(control.trialLimit(), ControlReader.NONE), "such as 10m");
        mapping.put("time-limit", text(control.runLimit(), ControlReader.NONE), "of the whole run");
        mapping.put(
                "retries",
                YamlNodes.scalar(String.valueOf(control.retries())),
                "how often a failed trial is tried again");
        return mapping;
    }

    private static void earlyStopping(YamlMapping mapping, Optional<EarlyStopping> rule) {
        mapping.put(
                "patience",
                text(rule.map(EarlyStopping::patience), ControlReader.NONE),
                "epochs without getting better after which a trial ends");
        rule.ifPresent(stopping -> {
            mapping.put("min-delta", YamlNodes.scalar(Hyperparameters.format(stopping.minDelta())));
            mapping.put(
                    "restore-best",
                    YamlNodes.scalar(String.valueOf(stopping.restoreBest())),
                    "whether a model ends with the weights of its best epoch");
        });
    }

    private static Node text(Optional<?> value, String otherwise) {
        return YamlNodes.scalar(value.map(Object::toString).orElse(otherwise));
    }
}
