package org.neuroplug.core.internal.files;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiFunction;
import org.neuroplug.api.experiment.Clipping;
import org.neuroplug.api.experiment.TrainingSpec;
import org.neuroplug.api.plugin.PluginKind;

/** Reads how trials are trained. */
final class TrainingReader {
    static final List<String> KEYS = List.of(
            "trainer", "epochs", "batch", "learning-rate", "schedule", "loss", "clip", "evaluate-every", "metrics");

    /** What {@code clip} says when gradients stay as they are. */
    static final String NONE = "none";

    private static final String WHOLE = "a whole number";

    private final Entries entries;
    private final Offer offer;

    TrainingReader(Value training, Offer offer) {
        this.offer = offer;
        entries = training.entries().only("setting of training", KEYS);
    }

    /** The training with the values that are given; each is checked at its place. */
    TrainingSpec read(TrainingSpec base) {
        TrainingSpec t = base;
        t = with(t, "trainer", (b, v) -> b.withTrainer(trainers().one(v)));
        t = with(t, "epochs", (b, v) -> b.withEpochs(v.count(WHOLE)));
        t = with(t, "batch", (b, v) -> b.withBatch(v.count(WHOLE)));
        t = with(t, "learning-rate", (b, v) -> b.withLearningRate(rate(v)));
        t = with(t, "schedule", (b, v) -> b.withSchedule(new Choices(PluginKind.SCHEDULE, offer).one(v)));
        t = with(t, "loss", (b, v) -> b.withLoss(new Choices(PluginKind.LOSS, offer).one(v)));
        t = with(t, "clip", (b, v) -> b.withClipping(clipping(v)));
        t = with(t, "evaluate-every", (b, v) -> b.withEvaluateEvery(v.count(WHOLE)));
        return with(t, "metrics", (b, v) -> b.withMetrics(new Choices(PluginKind.METRIC, offer).many(v)));
    }

    private Choices trainers() {
        return new Choices(PluginKind.TRAINER, offer, Set.of(TrainingSpec.DEFAULT_TRAINER.name()));
    }

    private static Optional<Clipping> clipping(Value value) {
        return value.is(NONE) ? Optional.empty() : Optional.of(Clipping.parse(value.text()));
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
