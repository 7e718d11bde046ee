package org.neuroplug.api.plugin;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.neuroplug.api.InvalidInputException;

/**
 * The resolved settings of one plug-in: every declared {@link Parameter}, checked, with defaults filled in.
 * Immutable; iteration order is the order of declaration.
 */
public final class Hyperparameters {
    private final Map<String, Object> values;

    private Hyperparameters(Map<String, Object> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /** No settings at all. */
    public static Hyperparameters none() {
        return new Hyperparameters(Map.of());
    }

    /** Every declared parameter at its default; a parameter without default is an error. */
    public static Hyperparameters defaults(String owner, List<Parameter> declared) {
        return resolve(owner, declared, Map.of());
    }

    /**
     * Checks what was given against what is declared.
     *
     * @param owner whose settings these are, for messages: {@code activation leaky_relu}
     * @throws InvalidInputException for an undeclared name, a missing value without default, or a bad value
     */
    public static Hyperparameters resolve(String owner, List<Parameter> declared, Map<String, ?> given) {
        List<String> names = declared.stream().map(Parameter::name).toList();
        given.keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw InvalidInputException.unknown("parameter of " + owner, name, names);
                });
        Map<String, Object> values = new LinkedHashMap<>();
        for (Parameter parameter : declared) {
            Object value = given.containsKey(parameter.name())
                    ? given.get(parameter.name())
                    : parameter
                            .defaultValue()
                            .orElseThrow(() -> new InvalidInputException(
                                    owner + ": " + parameter.name() + " must be given: " + parameter.description()));
            values.put(parameter.name(), parameter.check(owner, value));
        }
        return new Hyperparameters(values);
    }

    /** The value of a {@link Parameter.Type#REAL} parameter. */
    public double real(String name) {
        return value(name, Number.class).doubleValue();
    }

    /** The value of an {@link Parameter.Type#INTEGER} parameter. */
    public long integer(String name) {
        return value(name, Long.class);
    }

    /** The value of a {@link Parameter.Type#TEXT} parameter. */
    public String text(String name) {
        return value(name, String.class);
    }

    /** The value of a {@link Parameter.Type#FLAG} parameter. */
    public boolean flag(String name) {
        return value(name, Boolean.class);
    }

    /** The value of a {@link Parameter.Type#LIST} parameter. */
    public List<String> list(String name) {
        return ((Collection<?>) value(name, Collection.class))
                .stream().map(String::valueOf).toList();
    }

    private <T> T value(String name, Class<T> type) {
        Object value = values.get(name);
        if (value == null) {
            throw new NoSuchElementException("no parameter " + name + " was declared; there are " + values.keySet());
        }
        return type.cast(value);
    }

    /** All settings: {@link Double}, {@link Long}, {@link Boolean}, {@link String} or a list of strings by name. */
    public Map<String, Object> asMap() {
        return values;
    }

    /** A value as {@link PluginChoice#parse} reads it back. */
    public static String format(Object value) {
        if (value instanceof Double d) {
            return Numbers.plain(d);
        }
        if (value instanceof Collection<?> items) {
            return items.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
        }
        return String.valueOf(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hyperparameters h && values.equals(h.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(e -> e.getKey() + "=" + format(e.getValue()))
                .collect(Collectors.joining(","));
    }
}
