package org.neuroplug.api.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginChoice;

/** The arms of an experiment: every activation with every optimizer and every combination of its grid, or some drawn ones. */
final class Arms {
    /** So many draws in a row that were there before mean that hardly any other is left. */
    private static final int IN_VAIN = 100_000;

    private final List<PluginChoice> activations;
    private final List<PluginChoice> optimizers;
    private final Grid grid;

    Arms(List<PluginChoice> activations, List<PluginChoice> optimizers, Grid grid) {
        this.activations = activations;
        this.optimizers = optimizers;
        this.grid = grid;
    }

    /** How many there are, without making them. */
    long count() {
        long all = Grid.product((long) activations.size() * optimizers.size(), grid.combinations());
        return grid.search().map(search -> (long) search.budget()).orElse(all);
    }

    /** There must be as many combinations as shall be drawn. */
    void check() {
        long all = Grid.product((long) activations.size() * optimizers.size(), grid.combinations());
        grid.search().filter(search -> search.budget() > all).ifPresent(search -> {
            throw new InvalidInputException("budget must be at most " + all
                    + ", the number of different arms that there are, was " + search.budget());
        });
    }

    List<Arm> list() {
        return grid.search().map(this::drawn).orElseGet(this::all);
    }

    private List<Arm> all() {
        List<Map<String, Object>> settings = grid.all();
        return pairs().stream()
                .flatMap(pair -> settings.stream().map(s -> new Arm(pair.activation(), pair.optimizer(), s)))
                .toList();
    }

    private List<Arm> pairs() {
        return activations.stream()
                .flatMap(activation -> optimizers.stream().map(optimizer -> new Arm(activation, optimizer)))
                .toList();
    }

    /**
     * Draws in rounds, in each of which every activation with every optimizer gets settings of its own, in random order: none of
     * them has more chances than another. A larger budget only adds arms.
     */
    private List<Arm> drawn(RandomSearch search) {
        Random random = new Random(search.seed());
        Map<Arm, Set<Map<String, Object>>> before = new HashMap<>();
        List<Arm> arms = new ArrayList<>();
        List<Arm> round = new ArrayList<>();
        while (arms.size() < search.budget()) {
            if (round.isEmpty()) {
                round.addAll(pairs());
                Collections.shuffle(round, random);
            }
            Arm pair = round.remove(round.size() - 1);
            Map<String, Object> settings = unlike(before.computeIfAbsent(pair, p -> new HashSet<>()), random);
            arms.add(new Arm(pair.activation(), pair.optimizer(), settings));
        }
        return List.copyOf(arms);
    }

    private Map<String, Object> unlike(Set<Map<String, Object>> before, Random random) {
        for (int i = 0; i < IN_VAIN; i++) {
            Map<String, Object> settings = new LinkedHashMap<>();
            grid.axes().forEach((key, axis) -> settings.put(key, Axes.draw(axis, random)));
            if (before.add(settings)) {
                return settings;
            }
        }
        throw new InvalidInputException("budget must be smaller: after " + before.size()
                + " different combinations, no other one was drawn; use wider ranges");
    }
}
