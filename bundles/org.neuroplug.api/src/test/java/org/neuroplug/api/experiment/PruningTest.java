package org.neuroplug.api.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroplug.api.InvalidInputException;

class PruningTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"median", "median(every=5)", "median(every=5,keep=3)", "halving", "halving(factor=3,keep=1)"})
    void isWrittenAsItIsRead(String text) {
        assertEquals(text, Pruning.parse(text).toString());
    }

    @Test
    void eachRungHasTwiceTheEpochsOfTheOneBefore() {
        assertEquals(List.of(25, 50), Pruning.parse("halving").rungs(8, 100));
        assertEquals(List.of(12, 25, 50), Pruning.parse("halving(keep=1)").rungs(8, 100));
        assertEquals(List.of(11, 33), Pruning.parse("halving(factor=3,keep=1)").rungs(9, 100));
    }

    @Test
    void rungsOfTheMedianAreATenthOfTheEpochsApart() {
        assertEquals(
                List.of(2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22),
                Pruning.parse("median").rungs(3, 24));
        assertEquals(List.of(1, 2, 3), Pruning.parse("median").rungs(3, 4));
        assertEquals(List.of(10, 20), Pruning.parse("median(every=10)").rungs(3, 30));
    }

    @Test
    void thereIsNoRungWithoutAnythingToDecide() {
        assertEquals(List.of(), Pruning.parse("halving").rungs(2, 100));
        assertEquals(List.of(), Pruning.parse("median").rungs(9, 1));
        assertEquals(
                List.of(1), Pruning.parse("halving(keep=1)").rungs(1000, 2), "nothing is judged twice after one epoch");
    }

    @Test
    void halvingAsOftenAsThereAreRungsLeavesThoseThatShallBeKept() {
        for (int arms = 3; arms < 200; arms++) {
            for (String rule : List.of("halving", "halving(keep=1)", "halving(factor=3)", "halving(factor=5,keep=4)")) {
                Pruning pruning = Pruning.parse(rule);
                int left = arms;
                for (int rung : pruning.rungs(arms, 1_000_000)) {
                    assertTrue(rung >= 1 && rung < 1_000_000);
                    left = pruning.kept(left);
                }
                assertEquals(Math.min(arms, pruning.keep()), left, rule + " of " + arms);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "third | unknown rule of pruning 'third' (there are median, halving)",
                "halving(every=3) | unknown setting of pruning halving 'every' (there are factor, keep)",
                "halving(factor=1) | factor of pruning must be from 2 to 100000, was 1",
                "halving(factor=-2) | factor of pruning must be a whole number, was '-2'",
                "median(every=0) | every of pruning must be from 1 to 1000000 epochs, was 0",
                "median(keep=0) | keep of pruning must be from 1 to 100000 arms, was 0"
            })
    void refusesWhatIsNoRule(String text, String message) {
        assertEquals(
                message,
                assertThrows(InvalidInputException.class, () -> Pruning.parse(text))
                        .getMessage());
    }

    @Test
    void takesNoSettingOfTheOtherRule() {
        assertThrows(InvalidInputException.class, () -> new Pruning(Pruning.Rule.HALVING, 2, OptionalInt.of(3), 2));
        assertThrows(InvalidInputException.class, () -> new Pruning(Pruning.Rule.MEDIAN, 3, OptionalInt.empty(), 2));
    }
}
