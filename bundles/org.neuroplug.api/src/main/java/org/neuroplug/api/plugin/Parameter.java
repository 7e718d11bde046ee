package org.neuroplug.api.plugin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.neuroplug.api.InvalidInputException;

/**
 * One setting that a plug-in takes: its name, type, default and what it accepts. The list commands show it, the
 * experiment reader checks values against it, and {@link Hyperparameters} hands the checked value to the plug-in.
 *
 * @param name lower case letters, digits and {@code -}, such as {@code learning-rate}
 * @param type the type of its values
 * @param defaultValue the value taken when none is given; empty when the user must give one
 * @param description one line of help
 * @param range for numbers: what is accepted; {@link Range#FINITE} otherwise
 * @param choices for texts: the only texts accepted; empty when any is
 * @param elsewhere the defaults of frameworks in which it has another one
 * @param names for texts: the kind of plug-ins that they name, perhaps with settings; empty when they name none
 */
public record Parameter(
        String name,
        Type type,
        Optional<Object> defaultValue,
        String description,
        Range range,
        List<String> choices,
        Map<Framework, Object> elsewhere,
        Optional<PluginKind> names) {

    /** What values a parameter has, and the Java class that represents them. */
    public enum Type {
        /** A finite {@link Double}. */
        REAL,
        /** A {@link Long}. */
        INTEGER,
        /** A {@link String}. */
        TEXT,
        /** A {@link Boolean}, written {@code true} or {@code false}. */
        FLAG,
        /** A {@link List} of {@link String}s, written {@code [a, b]}. */
        LIST
    }

    public Parameter {
        if (!name.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("parameter name must be lower case letters, digits and -, was " + name);
        }
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(range, "range");
        choices = List.copyOf(choices);
        elsewhere = Collections.unmodifiableMap(new TreeMap<>(elsewhere));
        Objects.requireNonNull(names, "names");
    }

    /** One that has the same default everywhere, and names no plug-ins. */
    public Parameter(
            String name,
            Type type,
            Optional<Object> defaultValue,
            String description,
            Range range,
            List<String> choices) {
        this(name, type, defaultValue, description, range, choices, Map.of(), Optional.empty());
    }

    /** A number with a default. */
    public static Parameter real(String name, double defaultValue, Range range, String description) {
        return new Parameter(name, Type.REAL, Optional.of(defaultValue), description, range, List.of());
    }

    /** A whole number with a default. */
    public static Parameter integer(String name, long defaultValue, Range range, String description) {
        return new Parameter(name, Type.INTEGER, Optional.of(defaultValue), description, range, List.of());
    }

    /** A text with a default; {@code choices} lists the only texts accepted, none means any. */
    public static Parameter text(String name, String defaultValue, String description, String... choices) {
        return new Parameter(name, Type.TEXT, Optional.of(defaultValue), description, Range.FINITE, List.of(choices));
    }

    /** A text that the user must give. */
    public static Parameter requiredText(String name, String description) {
        return new Parameter(name, Type.TEXT, Optional.empty(), description, Range.FINITE, List.of());
    }

    /** A yes or no. */
    public static Parameter flag(String name, boolean defaultValue, String description) {
        return new Parameter(name, Type.FLAG, Optional.of(defaultValue), description, Range.FINITE, List.of());
    }

    /** A list of texts with a default. */
    public static Parameter list(String name, List<String> defaultValue, String description) {
        return new Parameter(
                name, Type.LIST, Optional.of(List.copyOf(defaultValue)), description, Range.FINITE, List.of());
    }

    /**
     * The same, which has another default in a framework.
     *
     * @throws InvalidInputException when the value is none that it accepts
     */
    public Parameter in(Framework framework, Object value) {
        Map<Framework, Object> more = new TreeMap<>(elsewhere);
        more.put(framework, check(framework.title(), value));
        return new Parameter(name, type, defaultValue, description, range, choices, more, names);
    }

    /** The same, whose texts name plug-ins, and perhaps words besides that mean something else. */
    public Parameter naming(PluginKind kind) {
        return new Parameter(name, type, defaultValue, description, range, choices, elsewhere, Optional.of(kind));
    }

    /** What it accepts: {@code a number > 0}, {@code one of a, b}. */
    public String accepted() {
        if (!choices.isEmpty()) {
            return "one of " + String.join(", ", choices);
        }
        String numbers = range.equals(Range.FINITE) ? "" : " " + range;
        return switch (type) {
            case REAL -> "a number" + numbers;
            case INTEGER -> "a whole number" + numbers;
            case TEXT -> names.map(kind -> "one of the " + kind.plural()).orElse("a text");
            case FLAG -> "true or false";
            case LIST -> names.map(kind -> "a list of " + kind.plural() + ": [a,b]")
                    .orElse("a list: [a,b]");
        };
    }

    /**
     * The value as this parameter's type.
     *
     * @param owner whose parameter it is, for the message: {@code activation leaky_relu}
     * @param given a number, boolean, text or collection, as a file or a command line gave it
     * @throws InvalidInputException when the value is of another type or outside what is accepted
     */
    public Object check(String owner, Object given) {
        Object value = convert(owner, given);
        if (value instanceof Number n && !range.contains(n.doubleValue())) {
            throw bad(owner, given, "must be " + range);
        }
        if (!choices.isEmpty() && !choices.contains(value)) {
            throw bad(owner, given, "must be one of " + String.join(", ", choices));
        }
        return value;
    }

    private Object convert(String owner, Object given) {
        String text = String.valueOf(given).trim();
        try {
            return switch (type) {
                case REAL -> Double.valueOf(text);
                case INTEGER -> Long.valueOf(text);
                case TEXT -> text(owner, given);
                case FLAG -> flag(owner, text);
                case LIST -> list(given);
            };
        } catch (NumberFormatException e) {
            throw bad(owner, given, type == Type.REAL ? "must be a number" : "must be a whole number");
        }
    }

    private String text(String owner, Object given) {
        if (given instanceof Collection<?>) {
            throw bad(owner, given, "must be a text");
        }
        return String.valueOf(given).trim();
    }

    private Boolean flag(String owner, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw bad(owner, text, "must be true or false");
        };
    }

    private static List<String> list(Object given) {
        List<String> items = new ArrayList<>();
        if (given instanceof Collection<?> many) {
            many.forEach(item -> items.add(String.valueOf(item).trim()));
        } else {
            items.add(String.valueOf(given).trim());
        }
        return List.copyOf(items);
    }

    private InvalidInputException bad(String owner, Object given, String allowed) {
        return new InvalidInputException(owner + ": " + name + " " + allowed + ", was " + given);
    }

    /** As the list commands show it: {@code alpha=0.3}. */
    @Override
    public String toString() {
        return name + "=" + defaultValue.map(Hyperparameters::format).orElse("…");
    }
}
