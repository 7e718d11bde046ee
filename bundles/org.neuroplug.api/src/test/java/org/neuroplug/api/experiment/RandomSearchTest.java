package org.neuroplug.api.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginChoice;

class RandomSearchTest {
    private static ExperimentSpec search(String activations, int budget, long seed, String... settings) {
        ExperimentSpec f = ExperimentSpec.founding();
        return new ExperimentSpec(
                        "test",
                        f.dataset(),
                        f.sampling(),
                        f.model(),
                        PluginChoice.parseList(activations),
                        f.optimizers(),
                        f.training(),
                        List.of(1L, 2L))
                .withGrid(Grid.parse(List.of(settings), Optional.of(new RandomSearch(budget, seed))));
    }

    private static List<Arm> arms(int budget, long seed) {
        return search("relu,tanh", budget, seed, "training.learning-rate=log:1e-4..1e-1", "training.batch=16..512")
                .arms();
    }

    @Test
    void drawsAsManyDifferentArmsAsTheBudgetSays() {
        List<Arm> arms = search("relu,tanh,elu", 20, 1, "training.batch=10,20,30,40,50", "training.epochs=1,2,3")
                .arms();

        assertEquals(20, arms.size());
        assertEquals(20, new HashSet<>(arms).size());
    }

    @Test
    void drawsEverythingWhenTheBudgetIsTheWholeGrid() {
        String[] settings = {"training.batch=10,20,30", "training.epochs=1,2"};

        List<Arm> drawn = search("relu,tanh", 12, 5, settings).arms();

        List<Arm> all = search("relu,tanh", 12, 5, settings)
                .withGrid(Grid.parse(List.of(settings), Optional.empty()))
                .arms();
        assertNotEquals(all, drawn, "in another order");
        assertEquals(new HashSet<>(all), new HashSet<>(drawn));
    }

    @Test
    void theSameSeedDrawsTheSameAndAnotherOneOthers() {
        assertEquals(arms(20, 7), arms(20, 7));
        assertNotEquals(arms(20, 7), arms(20, 8));
    }

    @Test
    void aLargerBudgetOnlyAddsArms() {
        assertEquals(arms(9, 3), arms(30, 3).subList(0, 9));
    }

    @Test
    void everyActivationGetsEquallyManyDraws() {
        Map<String, Long> draws = search("relu,tanh,elu", 31, 1, "training.learning-rate=0.001..0.1").arms().stream()
                .collect(Collectors.groupingBy(arm -> arm.activation().toString(), Collectors.counting()));

        assertEquals(List.of(10L, 10L, 11L), draws.values().stream().sorted().toList());
    }

    @Test
    void allSeedsTrainTheDrawnArms() {
        ExperimentSpec spec = search("relu", 4, 1, "training.batch=1..1000");

        assertEquals(8, spec.trials().size());
        assertEquals(
                spec.trials().stream().limit(4).map(Trial::arm).toList(),
                spec.trials().stream().skip(4).map(Trial::arm).toList());
    }

    @Test
    void rangesOfFactorsAreDrawnEvenlyByFactor() {
        List<Double> rates = values(3000, "training.learning-rate=log:1e-4..1e-1", v -> (Double) v);

        assertTrue(rates.stream().allMatch(r -> r >= 1e-4 && r <= 1e-1));
        for (double from : List.of(1e-4, 1e-3, 1e-2)) {
            long within = rates.stream().filter(r -> r >= from && r < 10 * from).count();
            assertEquals(1000, within, 100, "draws in a decade from " + from);
        }
    }

    @Test
    void otherRangesAreDrawnEvenly() {
        List<Double> values = values(3000, "optimizer.x=1..10", v -> Double.valueOf((String) v));

        assertTrue(values.stream().allMatch(v -> v >= 1 && v <= 10));
        assertEquals(1000, values.stream().filter(v -> v < 4).count(), 100);
        assertEquals(1000, values.stream().filter(v -> v >= 7).count(), 100);
    }

    @Test
    void wholeNumbersIncludeBothBounds() {
        List<Long> values = values(5, "training.epochs=3..7", v -> (Long) v);

        assertEquals(List.of(3L, 4L, 5L, 6L, 7L), values.stream().sorted().toList());
        assertEquals(
                List.of("1", "2", "3"),
                values(3, "model.depth=int:1..3", String::valueOf).stream()
                        .sorted()
                        .toList());
    }

    @Test
    void numbersHaveFewDigits() {
        values(500, "training.learning-rate=log:1e-4..1e-1", String::valueOf)
                .forEach(text -> assertTrue(
                        new java.math.BigDecimal(text).stripTrailingZeros().precision() <= 4, text));
        values(500, "optimizer.x=0.9..0.91", v -> (String) v)
                .forEach(text -> assertTrue(
                        new java.math.BigDecimal(text).stripTrailingZeros().scale() <= 6, text));
    }

    /** Whoever repeats a search must get the arms that it had: a change here breaks files that people have. */
    @Test
    void aSeedDrawsForEverWhatItDrew() {
        assertEquals(
                List.of(
                        "tanh + sgd, learning-rate=0.0002002, batch=218",
                        "relu + sgd, learning-rate=0.0001284, batch=343",
                        "tanh + sgd, learning-rate=0.0001043, batch=494",
                        "relu + sgd, learning-rate=0.06601, batch=486"),
                arms(4, 1).stream().map(Arm::toString).toList());
    }

    @Test
    void refusesABudgetThatTheGridCannotFill() {
        assertEquals(
                "budget must be at most 4, the number of different arms that there are, was 5",
                assertThrows(InvalidInputException.class, () -> search("relu,tanh", 5, 1, "training.batch=1,2"))
                        .getMessage());
        assertEquals(
                "budget must be from 1 to 100000, was 0",
                assertThrows(InvalidInputException.class, () -> new RandomSearch(0, 1))
                        .getMessage());
    }

    private static <T> List<T> values(int budget, String setting, Function<Object, T> type) {
        String key = setting.substring(0, setting.indexOf('='));
        return search("relu", budget, 11, setting).arms().stream()
                .map(arm -> type.apply(arm.settings().get(key)))
                .toList();
    }
}
