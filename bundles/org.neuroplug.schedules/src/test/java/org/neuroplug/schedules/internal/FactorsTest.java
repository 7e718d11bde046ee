package org.neuroplug.schedules.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.spi.Schedule;

class FactorsTest {
    private static final double CLOSE = 1e-12;

    /** Factors of a training whose epochs have two steps, worked out by hand. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "constant                                         | 3 | 1 1 1 1 1 1",
                "step(every=1,factor=0.5)                         | 3 | 1 1 0.5 0.5 0.25 0.25",
                "step(every=0.5,factor=0.1)                       | 2 | 1 0.1 0.01 0.001",
                "step(every=1.5,factor=0.1)                       | 3 | 1 1 1 0.1 0.1 0.1",
                "exponential(rate=0.25)                           | 3 | 1 0.5 0.25 0.125 0.0625 0.03125",
                "exponential(rate=0.25,every=2)                   | 2 | 1 0.70710678118654752 0.5 0.35355339059327376",
                "exponential(rate=0.25,staircase=true)            | 3 | 1 1 0.25 0.25 0.0625 0.0625",
                "inverse_time(rate=1)                             | 2 | 1 0.66666666666666667 0.5 0.4",
                "inverse_time(rate=1,staircase=true)              | 2 | 1 1 0.5 0.5",
                "inverse_time(rate=1,every=2)                     | 2 | 1 0.8 0.66666666666666667 0.57142857142857143",
                "inverse_time(rate=1,every=2,staircase=true)      | 3 | 1 1 1 1 0.5 0.5",
                "polynomial                                       | 2 | 1 0.75 0.5 0.25",
                "polynomial(power=2,end=0.5)                      | 2 | 1 0.78125 0.625 0.53125",
                "polynomial(epochs=1)                             | 2 | 1 0.5 0 0",
                "piecewise(boundaries=[1,1.5],factors=[2,1,0.25]) | 2 | 2 2 1 0.25",
                "cosine                                           | 2 | 1 0.85355339059327376 0.5 0.14644660940672624",
                "cosine(end=0.5)                                  | 2 | 1 0.92677669529663688 0.75 0.57322330470336312",
                "cosine(epochs=1)                                 | 2 | 1 0.5 0 0",
                "cosine(epochs=4)                                 | 2 | 1 0.96193976625564338 0.85355339059327376 0.69134171618254489",
                "cosine_restarts(first=1,longer=1,end=0.5)        | 2 | 1 0.75 1 0.75",
                "cosine_restarts(first=1,longer=1,height=0.5,end=0.5) | 2 | 1 0.75 0.75 0.625",
                "cosine_restarts(first=1,longer=1)                | 2 | 1 0.5 1 0.5",
                "cosine_restarts(first=1,longer=2,height=0.5)     | 3 | 1 0.5 0.5 0.42677669529663688 0.25 0.07322330470336312",
                "warmup(epochs=2)                                 | 3 | 0.25 0.5 0.75 1 1 1",
                "warmup(epochs=1,start=0.5,then=polynomial)       | 3 | 0.75 1 1 0.75 0.5 0.25",
                "one_cycle(rise=0.5,div=4,final-div=1,shape=linear) | 4 | 0.25 0.5 0.75 1 0.8125 0.625 0.4375 0.25"
            })
    void areThoseOfTheFormula(String schedule, int epochs, String factors) {
        double[] expected = Stream.of(factors.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertArrayEquals(expected, factors(BuiltIns.create(schedule, epochs, 2), expected.length), CLOSE);
    }

    /** 0.3 / 0.1 is less than 3, and 0.7 / 0.1 less than 7. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "step(every=0.1,factor=0.5)",
                "exponential(rate=0.5,every=0.1,staircase=true)",
                "piecewise(boundaries=[0.1,0.2,0.3,0.4,0.5,0.6,0.7],factors=[1,0.5,0.25,0.125,0.0625,0.03125,0.015625,0.0078125])"
            })
    void goDownInTheRightStep(String schedule) {
        assertArrayEquals(
                new double[] {1, 0.5, 0.25, 0.125, 0.0625, 0.03125, 0.015625, 0.0078125},
                factors(BuiltIns.create(schedule, 1, 10), 8),
                CLOSE);
    }

    private static double[] factors(Schedule schedule, int steps) {
        return LongStream.rangeClosed(1, steps).mapToDouble(schedule::factor).toArray();
    }

    /** The definition of PyTorch's OneCycleLR, with its defaults: 25, 10000 and 0.3 of 1000 steps. */
    @Test
    void oneCycleHasItsTopAndItsEndsWherePyTorchHasThem() {
        Schedule cycle = BuiltIns.create("one_cycle", 100, 10);
        assertEquals(1 / 25.0, cycle.factor(1), CLOSE);
        assertEquals(1, cycle.factor(300), CLOSE, "step 299 from 0");
        assertEquals(1 / 250_000.0, cycle.factor(1000), CLOSE);
        double share = 149.5 / 299;
        assertEquals(1 + (0.04 - 1) * (1 + Math.cos(Math.PI * share)) / 2, between(cycle, 150, 151), 1e-5);
    }

    private static double between(Schedule schedule, long one, long other) {
        return (schedule.factor(one) + schedule.factor(other)) / 2;
    }

    /** Rounding must not put off a restart, nor bring one forward. */
    @ParameterizedTest
    @CsvSource({"1, 1", "1, 2", "3, 2", "10, 2", "7, 3", "5, 1.5", "0.7, 1.1", "0.3, 1", "0.1, 2"})
    void restartsInTheRightStep(double first, double longer) {
        Schedule schedule = BuiltIns.create("cosine_restarts(first=" + first + ",longer=" + longer + ")", 1000, 10);
        double begin = 0;
        double length = first;
        while (begin + length < 990) {
            begin += length;
            length *= longer;
            long step = (long) Math.ceil(begin * 10 - 1e-6) + 1;
            double share = ((step - 1) / 10.0 - begin) / length;
            assertEquals((1 + Math.cos(Math.PI * share)) / 2, schedule.factor(step), 1e-9, "restart after " + begin);
        }
    }

    @Test
    void endsWhereItEndsAndStaysThere() {
        for (String schedule : new String[] {"cosine(end=0.25)", "polynomial(end=0.25,power=3)"}) {
            assertEquals(0.25, BuiltIns.create(schedule, 4, 5).factor(21), CLOSE, schedule);
            assertEquals(0.25, BuiltIns.create(schedule, 4, 5).factor(1000), CLOSE, schedule);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "piecewise(boundaries=[2,2],factors=[1,1,1]) | schedule piecewise: boundaries must increase, were [2,2]",
                "piecewise(boundaries=[3,1],factors=[1,1,1]) | schedule piecewise: boundaries must increase, were [3,1]",
                "piecewise(boundaries=[1],factors=[1]) | schedule piecewise: factors must be one more than the 1 boundaries, were 1",
                "piecewise(boundaries=[x],factors=[1,2]) | schedule piecewise: boundaries must be numbers, was x",
                "piecewise(boundaries=[1],factors=[1,-2]) | schedule piecewise: factors must be finite and at least 0, was -2",
                "step(every=0) | schedule step: every must be > 0, was 0",
                "warmup(epochs=0) | schedule warmup: epochs must be in [1, 1000000], was 0"
            })
    void refusesWhatMakesNoSchedule(String schedule, String message) {
        assertEquals(
                message,
                assertThrows(InvalidInputException.class, () -> BuiltIns.create(schedule, 10, 2))
                        .getMessage());
    }
}
