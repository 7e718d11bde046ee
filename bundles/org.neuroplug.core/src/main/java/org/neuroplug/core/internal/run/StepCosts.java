package org.neuroplug.core.internal.run;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * How long a trial takes, from what was measured. A network that was not measured takes for each row and weight as long as the
 * nearest in size that was, of the same trainer if there is one.
 */
final class StepCosts {
    /** An evaluation is the first of three passes of about the same work: forward, gradients of weights, gradients of inputs. */
    private static final double FORWARD = 1 / 3.0;

    private final Map<StepKind, Cost> measured = new LinkedHashMap<>();
    private final Function<StepKind, Optional<NetworkSize>> sizes;
    private final Map<StepKind, Double> setUps = new LinkedHashMap<>();

    private record Cost(double stepMicros, OptionalDouble rowMicros) {
        Cost times(double factor) {
            OptionalDouble row =
                    rowMicros.isPresent() ? OptionalDouble.of(rowMicros.getAsDouble() * factor) : rowMicros;
            return new Cost(stepMicros * factor, row);
        }
    }

    /**
     * From measurements.
     *
     * @param seen by the kind of what was measured
     * @param sizes of networks
     */
    StepCosts(Map<StepKind, List<StepMeasurement.Seen>> seen, Function<StepKind, Optional<NetworkSize>> sizes) {
        this.sizes = sizes;
        seen.forEach((kind, all) -> {
            mean(all, StepMeasurement.Seen::stepMicros)
                    .ifPresent(step -> measured.put(kind, new Cost(step, mean(all, StepMeasurement.Seen::rowMicros))));
            setUps.put(
                    kind,
                    all.stream()
                            .mapToDouble(StepMeasurement.Seen::setUpSeconds)
                            .min()
                            .orElse(0));
        });
    }

    private static OptionalDouble mean(
            List<StepMeasurement.Seen> seen, Function<StepMeasurement.Seen, OptionalDouble> figure) {
        return seen.stream().map(figure).flatMapToDouble(OptionalDouble::stream).average();
    }

    /** From one step to the next, in microseconds; empty when nothing was measured. */
    OptionalDouble stepMicros(StepKind kind) {
        return cost(kind).map(c -> OptionalDouble.of(c.stepMicros())).orElse(OptionalDouble.empty());
    }

    /**
     * A trial's wall time.
     *
     * @param steps that it takes
     * @param rows that it evaluates
     */
    OptionalDouble seconds(StepKind kind, long steps, long rows) {
        return cost(kind)
                .map(c -> OptionalDouble.of(setUp(kind)
                        + (steps * c.stepMicros()
                                        + rows * c.rowMicros().orElse(FORWARD * c.stepMicros() / kind.batch()))
                                / 1e6))
                .orElse(OptionalDouble.empty());
    }

    /** What the first trial of a trainer waits for, such as the loading of libraries, others do not. */
    private double setUp(StepKind kind) {
        return setUps.entrySet().stream()
                .filter(e -> e.getKey().trainer().equals(kind.trainer()))
                .mapToDouble(Map.Entry::getValue)
                .min()
                .orElse(0);
    }

    private Optional<Cost> cost(StepKind kind) {
        if (measured.containsKey(kind)) {
            return Optional.of(measured.get(kind));
        }
        double work = work(kind);
        ToDoubleFunction<StepKind> unlike = other ->
                Math.abs(Math.log(work(other) / work)) + (other.trainer().equals(kind.trainer()) ? 0 : 1e6);
        return measured.keySet().stream()
                .min(Comparator.comparingDouble(unlike))
                .map(other -> measured.get(other).times(work / work(other)));
    }

    /** Rows times weights; rows only when the weights are not known. */
    private double work(StepKind kind) {
        long weights = sizes.apply(kind).map(NetworkSize::parameters).orElse(1L);
        return (double) kind.batch() * Math.max(1, weights);
    }
}
