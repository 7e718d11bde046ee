package org.neuroplug.checks;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.spi.Schedule;
import org.neuroplug.spi.ScheduleContext;
import org.neuroplug.spi.ScheduleProvider;

class ScheduleCheckTest {
    private record Provider(Function<ScheduleContext, Schedule> schedules) implements ScheduleProvider {
        @Override
        public List<Parameter> parameters() {
            return List.of();
        }

        @Override
        public Schedule create(Hyperparameters settings, ScheduleContext context) {
            return schedules.apply(context);
        }
    }

    private static Verdict verdict(Function<ScheduleContext, Schedule> schedules) {
        return new ScheduleCheck(new Provider(schedules), Hyperparameters.none()).verdict();
    }

    @Test
    void letsPassWhatFalls() {
        Verdict verdict = verdict(training -> step -> 1.0 / step);
        assertTrue(verdict.passed(), verdict::toString);
    }

    /** Counts the steps itself, and so does not go on where a training stopped. */
    private static Schedule counting() {
        AtomicLong calls = new AtomicLong();
        return step -> 1.0 / calls.incrementAndGet();
    }

    static Stream<Arguments> bad() {
        Schedule shared = counting();
        return Stream.of(
                schedules("must be finite and at least 0, was -", training -> step -> 1 - step),
                schedules(
                        "must be finite and at least 0, was Infinity",
                        training -> step -> 1.0 / Math.max(0, training.epochs() - step)),
                schedules("later, without an epoch between", training -> counting()),
                schedules("later, without an epoch between", training -> shared));
    }

    private static Arguments schedules(String reason, Function<ScheduleContext, Schedule> schedules) {
        return Arguments.of(reason, schedules);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void refusesWhatIsNoFactorOfTheStep(String reason, Function<ScheduleContext, Schedule> schedules) {
        Verdict verdict = verdict(schedules);
        assertFalse(verdict.passed(), verdict::toString);
        assertTrue(verdict.toString().contains(reason), verdict::toString);
    }
}
