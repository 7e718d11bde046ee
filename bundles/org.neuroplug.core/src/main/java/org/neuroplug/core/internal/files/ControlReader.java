package org.neuroplug.core.internal.files;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.neuroplug.api.experiment.EarlyStopping;
import org.neuroplug.api.experiment.Monitored;
import org.neuroplug.api.experiment.Pruning;
import org.neuroplug.api.experiment.TimeLimit;
import org.neuroplug.api.experiment.TrainingControl;

/** Reads what ends trials before their last epoch. What is left out, or {@value #NONE}, is no rule. */
final class ControlReader {
    static final String NONE = "none";
    static final List<String> KEYS = List.of(
            "validation",
            "monitor",
            "patience",
            "min-delta",
            "restore-best",
            "prune",
            "trial-time-limit",
            "time-limit",
            "retries");

    private static final String DEFAULT = "default";
    private static final List<String> MAY_BE_NONE =
            List.of("validation", "patience", "prune", "trial-time-limit", "time-limit");

    private final Entries entries;

    ControlReader(Value control) {
        entries = control.entries().only("setting of control", KEYS);
    }

    /** The rules, each checked at its place. */
    TrainingControl read() {
        TrainingControl c = TrainingControl.NONE;
        c = with(
                c,
                "validation",
                v -> v.real("a number between 0 and 1, or none"),
                (b, part) -> b.withValidation(part.map(OptionalDouble::of).orElse(OptionalDouble.empty())));
        c = earlyStopping(c);
        c = with(c, "prune", v -> Pruning.parse(v.text()), TrainingControl::withPruning);
        c = with(c, "trial-time-limit", v -> TimeLimit.parse(v.text()), TrainingControl::withTrialLimit);
        c = with(c, "time-limit", v -> TimeLimit.parse(v.text()), TrainingControl::withRunLimit);
        c = with(c, "retries", v -> v.count("a whole number"), (b, times) -> b.withRetries(times.orElse(0)));
        return with(c, "monitor", v -> Monitored.of(v.text()), TrainingControl::withMonitor);
    }

    private TrainingControl earlyStopping(TrainingControl base) {
        TrainingControl c = with(
                base,
                "patience",
                v -> v.count("a whole number, or none"),
                (b, epochs) -> b.withEarlyStopping(epochs.map(EarlyStopping::after)));
        c = with(
                c,
                "min-delta",
                v -> v.real("a number"),
                (b, least) -> changed(b, "min-delta", rule -> rule.withMinDelta(least.orElse(0.0))));
        return with(
                c,
                "restore-best",
                ControlReader::flag,
                (b, best) -> best.orElse(false) ? changed(b, "restore-best", rule -> rule.withRestoreBest(true)) : b);
    }

    private TrainingControl changed(TrainingControl base, String key, Function<EarlyStopping, EarlyStopping> change) {
        EarlyStopping rule = base.earlyStopping().orElseThrow(() -> entries.get(key)
                .orElseThrow()
                .error(key + " needs patience: after how many epochs" + " without getting better training ends"));
        return base.withEarlyStopping(Optional.of(change.apply(rule)));
    }

    private static boolean flag(Value value) {
        if (value.is("true") || value.is("false")) {
            return value.is("true");
        }
        throw value.must("true or false");
    }

    private <T> TrainingControl with(
            TrainingControl base,
            String key,
            Function<Value, T> read,
            BiFunction<TrainingControl, Optional<T>, TrainingControl> change) {
        return entries.get(key)
                .map(value -> value.located(() ->
                        change.apply(base, isNone(key, value) ? Optional.empty() : Optional.of(read.apply(value)))))
                .orElse(base);
    }

    private static boolean isNone(String key, Value value) {
        return MAY_BE_NONE.contains(key) ? value.is(NONE) : key.equals("monitor") && value.is(DEFAULT);
    }
}
