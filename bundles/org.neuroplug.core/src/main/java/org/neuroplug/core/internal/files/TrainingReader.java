package org.neuroplug.core.internal.files;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import org.neuroplug.api.experiment.TrainingSpec;

/** Reads how trials are trained. */
final class TrainingReader {
    static final List<String> KEYS = List.of("trainer", "epochs", "batch", "learning-rate", "evaluate-every");

    private static final String WHOLE = "a whole number";

    private final Entries entries;

    TrainingReader(Value training) {
        entries = training.entries().only("setting of training", KEYS);
    }

    /** The training with the values that are given; each is checked at its place. */
    TrainingSpec read(TrainingSpec base) {
        TrainingSpec t = base;
        t = with(
                t,
                "trainer",
                (b, v) -> new TrainingSpec(Choices.one(v), b.epochs(), b.batch(), b.learningRate(), b.evaluateEvery()));
        t = with(
                t,
                "epochs",
                (b, v) ->
                        new TrainingSpec(b.trainer(), v.count(WHOLE), b.batch(), b.learningRate(), b.evaluateEvery()));
        t = with(
                t,
                "batch",
                (b, v) ->
                        new TrainingSpec(b.trainer(), b.epochs(), v.count(WHOLE), b.learningRate(), b.evaluateEvery()));
        t = with(
                t,
                "learning-rate",
                (b, v) -> new TrainingSpec(b.trainer(), b.epochs(), b.batch(), rate(v), b.evaluateEvery()));
        return with(
                t,
                "evaluate-every",
                (b, v) -> new TrainingSpec(b.trainer(), b.epochs(), b.batch(), b.learningRate(), v.count(WHOLE)));
    }

    private TrainingSpec with(TrainingSpec base, String key, BiFunction<TrainingSpec, Value, TrainingSpec> change) {
        return entries.get(key)
                .map(value -> value.located(() -> change.apply(base, value)))
                .orElse(base);
    }

    private static OptionalDouble rate(Value value) {
        return value.is("default")
                ? OptionalDouble.empty()
                : OptionalDouble.of(value.real("a number, or default for each optimizer's own"));
    }
}
