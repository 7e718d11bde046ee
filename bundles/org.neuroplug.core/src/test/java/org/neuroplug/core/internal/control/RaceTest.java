package org.neuroplug.core.internal.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.experiment.Pruning;
import org.neuroplug.api.plugin.PluginChoice;

class RaceTest {
    private static Arm arm(String name) {
        return new Arm(PluginChoice.of(name), PluginChoice.of("sgd"));
    }

    private static Race race(String rule, String... names) {
        return new Race(
                Pruning.parse(rule), List.of(names).stream().map(RaceTest::arm).toList());
    }

    /** Scores such as {@code a 1 2 3} of seeds from 1; a dash for a trial that failed. */
    private static Map<Arm, Map<Long, Double>> scores(String... lines) {
        Map<Arm, Map<Long, Double>> scores = new LinkedHashMap<>();
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            Map<Long, Double> bySeed = new HashMap<>();
            for (int i = 1; i < words.length; i++) {
                if (!words[i].equals("-")) {
                    bySeed.put((long) i, Double.valueOf(words[i]));
                }
            }
            scores.put(arm(words[0]), bySeed);
        }
        return scores;
    }

    private static String names(Set<Arm> arms) {
        return arms.stream().map(a -> a.activation().name()).sorted().collect(Collectors.joining(" "));
    }

    @Test
    void halvingKeepsTheBetterHalfRoundedUpAndNeverFewerThanShallBeKept() {
        Race race = race("halving", "a", "b", "c", "d", "e");
        assertEquals("a b", names(race.leftBehindAt(scores("a 1", "b 2", "c 3", "d 4", "e 5"))));
        assertEquals("c", names(race.leftBehindAt(scores("a 9", "b 9", "c 3", "d 4", "e 5"))));
        assertEquals("", names(race.leftBehindAt(scores("d 4", "e 5"))));
    }

    @Test
    void ofEqualArmsTheFirstOfTheExperimentGoesOn() {
        assertEquals(
                "c d", names(race("halving", "a", "b", "c", "d").leftBehindAt(scores("d 1", "c 1", "b 1", "a 1"))));
    }

    @Test
    void theMedianCountsThoseLeftBehindWithWhatTheyHad() {
        Race race = race("median(keep=1)", "a", "b", "c", "d");
        assertEquals("a b", names(race.leftBehindAt(scores("a 1", "b 2", "c 3", "d 4"))));
        assertEquals("", names(race.leftBehindAt(scores("c 3.5", "d 5"))), "both better than (2 + 3.5) / 2");
        assertEquals("c", names(race.leftBehindAt(scores("c 1.5", "d 6"))), "worse than (1.5 + 2) / 2");
    }

    @Test
    void comparesOnSeedsThatAllHave() {
        Race race = race("halving(keep=1)", "a", "b");
        assertEquals("a", names(race.leftBehindAt(scores("a 1 9", "b 2 -"))));
    }

    @Test
    void saysNothingWithoutASeedThatAllHave() {
        assertEquals("", names(race("halving(keep=1)", "a", "b").leftBehindAt(scores("a 1 -", "b - 2"))));
    }

    @Test
    void anArmWithoutAnyTrialLeftIsNoPartOfTheRaceAnyMore() {
        assertEquals(
                "b", names(race("halving(keep=1)", "a", "b", "c").leftBehindAt(scores("a - -", "b 1 1", "c 2 2"))));
    }

    @Test
    void whatIsInfinitelyBadGoesFirst() {
        assertEquals(
                "a", names(race("median(keep=1)", "a", "b", "c").leftBehindAt(scores("a -Infinity", "b 1", "c 1"))));
    }
}
