package org.neuroplug.api.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginChoice;
import org.neuroplug.api.plugin.PluginKind;

/**
 * Settings that the arms of an experiment differ in, beside activation and optimizer.
 *
 * @param axes the values of each setting, in the order in which they are varied: the last one first
 * @param search when not every combination is an arm, how arms are drawn
 */
public record Grid(Map<String, Axis> axes, Optional<RandomSearch> search) {
    /** No settings: arms are activations with optimizers. */
    public static final Grid NONE = new Grid(Map.of(), Optional.empty());

    /** The settings that arms can differ in; {@code SETTING} stands for what the plug-in of that kind calls it. */
    public static final List<String> KEYS = List.of(
            GridKey.LEARNING_RATE,
            GridKey.SCHEDULE,
            GridKey.LOSS,
            GridKey.BATCH,
            GridKey.EPOCHS,
            GridKey.MODEL,
            "model.SETTING",
            "optimizer.SETTING",
            "activation.SETTING");

    public Grid {
        Objects.requireNonNull(search, "search");
        Map<String, Axis> checked = new LinkedHashMap<>();
        axes.forEach((key, axis) -> checked.put(key, Axes.checked(GridKey.of(key), axis)));
        axes = Collections.unmodifiableMap(checked);
        if (search.isEmpty()) {
            axes.forEach((key, axis) -> {
                if (axis instanceof Axis.Range) {
                    throw new InvalidInputException(
                            key + " is a range, " + axis + ", from which only a random search draws; list its values");
                }
            });
        }
    }

    /**
     * Reads assignments such as {@code training.batch=100,200}.
     *
     * @throws InvalidInputException when one is not of that form, or two set the same
     */
    public static Grid parse(List<String> assignments, Optional<RandomSearch> search) {
        Map<String, Axis> axes = new LinkedHashMap<>();
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            if (equals < 1) {
                throw new InvalidInputException("a setting is written KEY=VALUE,VALUE,…, was '" + assignment + "'");
            }
            String key = assignment.substring(0, equals).trim();
            if (axes.put(key, Axis.parse(key, assignment.substring(equals + 1))) != null) {
                throw new InvalidInputException(key + " is given twice");
            }
        }
        return new Grid(axes, search);
    }

    /** Whether arms can differ in the settings of plug-ins of a kind. */
    public static boolean canVary(PluginKind kind) {
        return GridKey.KINDS.contains(kind.singular());
    }

    /** Whether there is nothing to vary. */
    public boolean isEmpty() {
        return axes.isEmpty() && search.isEmpty();
    }

    /** How many combinations of values there are; {@link Long#MAX_VALUE} when that is beyond counting. */
    public long combinations() {
        return axes.values().stream().mapToLong(Axis::size).reduce(1, Grid::product);
    }

    /** The same with other choices of plug-ins, where its values are choices. */
    Grid mapped(BiFunction<PluginKind, PluginChoice, PluginChoice> choices) {
        Map<String, Axis> mapped = new LinkedHashMap<>();
        axes.forEach((key, axis) ->
                mapped.put(key, axis instanceof Axis.Values listed ? mapped(key, listed, choices) : axis));
        return new Grid(mapped, search);
    }

    private static Axis mapped(
            String key, Axis.Values listed, BiFunction<PluginKind, PluginChoice, PluginChoice> choices) {
        GridKey checked = GridKey.of(key);
        return Axis.values(
                key,
                listed.values().stream()
                        .map(value -> checked.mapped(value, choices))
                        .toList());
    }

    /** The product of two sizes, {@link Long#MAX_VALUE} when it is larger. */
    static long product(long a, long b) {
        return a > Long.MAX_VALUE / b ? Long.MAX_VALUE : a * b;
    }

    /** Every combination of the values that are listed. */
    List<Map<String, Object>> all() {
        List<Map<String, Object>> all = List.of(Map.of());
        for (Map.Entry<String, Axis> axis : axes.entrySet()) {
            List<Map<String, Object>> longer = new ArrayList<>();
            for (Map<String, Object> before : all) {
                for (Object value : ((Axis.Values) axis.getValue()).values()) {
                    Map<String, Object> one = new LinkedHashMap<>(before);
                    one.put(axis.getKey(), value);
                    longer.add(one);
                }
            }
            all = longer;
        }
        return all;
    }
}
