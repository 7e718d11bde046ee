package org.neuroplug.core.internal.control;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.neuroplug.api.experiment.Arm;
import org.neuroplug.api.experiment.Pruning;

/**
 * Arms that are judged at rungs. What comes out depends on the scores only, and on the order of the arms where scores are equal: not on
 * how many trials are trained at once, nor on which one is ready first.
 */
public final class Race {
    private final Pruning rule;
    private final Set<Arm> running;
    private final Map<Arm, Double> leftBehind = new LinkedHashMap<>();

    /** @param arms in the order of the experiment; of equal ones the first goes on */
    public Race(Pruning rule, Collection<Arm> arms) {
        this.rule = rule;
        this.running = new LinkedHashSet<>(arms);
    }

    /**
     * Judges the arms that are still in.
     *
     * @param scores of their trials at this rung, by seed, the more the better; a trial that failed has none
     * @return those that are left behind now
     */
    public Set<Arm> leftBehindAt(Map<Arm, Map<Long, Double>> scores) {
        Map<Arm, Double> means = means(scores);
        List<Arm> ranking = means.keySet().stream()
                .sorted(Comparator.<Arm>comparingDouble(means::get).reversed())
                .toList();
        int kept = Math.min(ranking.size(), Math.max(rule.keep(), goOn(means)));
        Set<Arm> out = new LinkedHashSet<>(ranking.subList(kept, ranking.size()));
        out.forEach(arm -> leftBehind.put(arm, means.get(arm)));
        running.removeAll(out);
        return out;
    }

    /** How many of the arms, the best first, go on. */
    private int goOn(Map<Arm, Double> means) {
        if (rule.rule() == Pruning.Rule.HALVING) {
            return rule.kept(means.size());
        }
        double[] all = Stream.concat(means.values().stream(), leftBehind.values().stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
        double median = median(all);
        return (int) means.values().stream().filter(mean -> !(mean < median)).count();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length == 0
                ? Double.NEGATIVE_INFINITY
                : sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The mean score of each arm over the seeds that all have; none when there is no such seed: then nothing can be said. */
    private Map<Arm, Double> means(Map<Arm, Map<Long, Double>> scores) {
        Map<Arm, Map<Long, Double>> there = new LinkedHashMap<>();
        running.forEach(arm -> {
            Map<Long, Double> bySeed = scores.getOrDefault(arm, Map.of());
            if (!bySeed.isEmpty()) {
                there.put(arm, bySeed);
            }
        });
        Set<Long> common = new LinkedHashSet<>(
                there.values().stream().findFirst().map(Map::keySet).orElse(Set.of()));
        there.values().forEach(bySeed -> common.retainAll(bySeed.keySet()));
        Map<Arm, Double> means = new LinkedHashMap<>();
        if (!common.isEmpty()) {
            there.forEach((arm, bySeed) -> means.put(
                    arm,
                    common.stream().sorted().mapToDouble(bySeed::get).average().orElseThrow()));
        }
        return means;
    }
}
