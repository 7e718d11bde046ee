package org.neuroplug.core.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.plugin.PluginChoice;

class StepCostsTest {
    private static final PluginChoice RELU = PluginChoice.of("relu");
    private static final PluginChoice SGD = PluginChoice.of("sgd");
    private static final Arm ARM = new Arm(RELU, SGD);

    private static StepKind kind(String trainer, int units, int batch) {
        return new StepKind(
                PluginChoice.of(trainer), PluginChoice.parse("mlp(units=[" + units + "])"), RELU, SGD, batch);
    }

    /** A network has as many weights as its model has units. */
    private static Optional<NetworkSize> size(StepKind kind) {
        String units = kind.model().settings().get("units").toString().replaceAll("[^0-9]", "");
        return Optional.of(new NetworkSize(Long.parseLong(units), 0, 0));
    }

    private static StepMeasurement.Seen seen(double step, double row, double setUp) {
        return new StepMeasurement.Seen(
                ARM,
                step > 0 ? OptionalDouble.of(step) : OptionalDouble.empty(),
                row > 0 ? OptionalDouble.of(row) : OptionalDouble.empty(),
                setUp,
                Optional.empty());
    }

    private static StepCosts costs(Map<StepKind, List<StepMeasurement.Seen>> seen) {
        return new StepCosts(seen, StepCostsTest::size);
    }

    @Test
    void addsStepsEvaluationsAndTheSetUp() {
        StepKind kind = kind("fused", 100, 10);

        StepCosts costs = costs(Map.of(kind, List.of(seen(500, 2, 0.5), seen(700, 4, 0.25))));

        assertEquals(OptionalDouble.of(600), costs.stepMicros(kind), "the mean");
        assertEquals(
                0.25 + 1_000 * 600e-6 + 10_000 * 3e-6,
                costs.seconds(kind, 1_000, 10_000).getAsDouble(),
                1e-12);
    }

    @Test
    void anEvaluationThatWasNotSeenCountsAsAThirdOfTraining() {
        StepKind kind = kind("fused", 100, 10);

        StepCosts costs = costs(Map.of(kind, List.of(seen(300, 0, 0))));

        assertEquals(10_000 * 300e-6 / 10 / 3, costs.seconds(kind, 0, 10_000).getAsDouble(), 1e-12);
    }

    @Test
    void otherNetworksFollowFromTheNearestOfTheirTrainer() {
        Map<StepKind, List<StepMeasurement.Seen>> seen = new LinkedHashMap<>();
        seen.put(kind("fused", 100, 10), List.of(seen(100, 1, 0)));
        seen.put(kind("fused", 10_000, 10), List.of(seen(5_000, 1, 0)));
        seen.put(kind("dl4j", 150, 10), List.of(seen(9_999, 1, 0)));

        StepCosts costs = costs(seen);

        assertEquals(OptionalDouble.of(200), costs.stepMicros(kind("fused", 200, 10)));
        assertEquals(OptionalDouble.of(200), costs.stepMicros(kind("fused", 100, 20)));
        assertEquals(OptionalDouble.of(10_000), costs.stepMicros(kind("fused", 20_000, 10)));
    }

    @Test
    void whatWasNeverMeasuredIsNotKnown() {
        StepKind kind = kind("fused", 100, 10);

        StepCosts costs = costs(Map.of(kind, List.of(seen(0, 0, 1))));

        assertTrue(costs.stepMicros(kind).isEmpty());
        assertTrue(costs.seconds(kind, 10, 10).isEmpty());
    }

    @Test
    void trialsBeginWhereAThreadIsFreeFirst() {
        assertEquals(10, Makespan.of(DoubleStream.of(4, 3, 2, 1), 1));
        assertEquals(5, Makespan.of(DoubleStream.of(4, 3, 2, 1), 2), "4+1 and 3+2");
        assertEquals(7, Makespan.of(DoubleStream.of(1, 1, 6), 2));
        assertEquals(0, Makespan.of(DoubleStream.empty(), 3));
    }
}
