package org.neuroplug.shell.internal.config;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.neuroplug.api.InvalidInputException;
import org.osgi.service.metatype.AttributeDefinition;

/**
 * One setting.
 *
 * @param definition what a bundle says about it
 * @param configured its value; empty when the default counts
 */
record Setting(AttributeDefinition definition, Optional<Object> configured) {
    String key() {
        return definition.getID();
    }

    String description() {
        return Optional.ofNullable(definition.getDescription())
                .filter(text -> !text.isBlank())
                .or(() -> Optional.ofNullable(definition.getName()))
                .orElse("");
    }

    /** The value that counts, as text. */
    String value() {
        return configured.map(Setting::text).orElseGet(this::defaultValue);
    }

    String defaultValue() {
        return Optional.ofNullable(definition.getDefaultValue())
                .map(values -> String.join(",", values))
                .orElse("");
    }

    private static String text(Object value) {
        List<String> items = new ArrayList<>();
        if (value.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(value); i++) {
                items.add(String.valueOf(Array.get(value, i)));
            }
        } else if (value instanceof Collection<?> many) {
            many.forEach(item -> items.add(String.valueOf(item)));
        } else {
            items.add(String.valueOf(value));
        }
        return String.join(",", items);
    }

    /** Whether it has several values, written with commas between them. */
    boolean isList() {
        return definition.getCardinality() != 0;
    }

    /** A value as Configuration Admin gets it: a text, or several. */
    Object typed(String text) {
        return isList()
                ? Pattern.compile(",").splitAsStream(text).map(String::strip).toArray(String[]::new)
                : text;
    }

    /** What a value must be: {@code a whole number}, {@code one of a, b}. */
    String allowed() {
        String[] options = definition.getOptionValues();
        if (options != null && options.length > 0) {
            return "one of " + String.join(", ", options);
        }
        String one = kind();
        return isList() ? one + ", or several with commas between them" : one;
    }

    private String kind() {
        return switch (definition.getType()) {
            case AttributeDefinition.BOOLEAN -> "true or false";
            case AttributeDefinition.INTEGER,
                    AttributeDefinition.LONG,
                    AttributeDefinition.SHORT,
                    AttributeDefinition.BYTE -> "a whole number";
            case AttributeDefinition.DOUBLE, AttributeDefinition.FLOAT -> "a number";
            default -> "a text";
        };
    }

    /**
     * Checks a value.
     *
     * @throws InvalidInputException when it is of another type, or what the bundle says does not allow it
     */
    void check(String pid, String value) {
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw bad(pid, value, "must be one line");
        }
        boolean fits = isList() ? Stream.of((String[]) typed(value)).allMatch(this::fits) : fits(value);
        if (!fits) {
            throw bad(pid, value, "must be " + allowed());
        }
        Optional.ofNullable(definition.validate(value))
                .filter(complaint -> !complaint.isEmpty())
                .ifPresent(complaint -> {
                    throw bad(pid, value, "is not accepted: " + complaint);
                });
    }

    private InvalidInputException bad(String pid, String value, String problem) {
        return new InvalidInputException(pid + ": " + key() + " " + problem + ", was " + value);
    }

    private boolean fits(String value) {
        try {
            switch (definition.getType()) {
                case AttributeDefinition.BOOLEAN -> {
                    return value.equals("true") || value.equals("false");
                }
                case AttributeDefinition.INTEGER -> Integer.parseInt(value);
                case AttributeDefinition.LONG -> Long.parseLong(value);
                case AttributeDefinition.SHORT -> Short.parseShort(value);
                case AttributeDefinition.BYTE -> Byte.parseByte(value);
                case AttributeDefinition.DOUBLE -> Double.parseDouble(value);
                case AttributeDefinition.FLOAT -> Float.parseFloat(value);
                default -> {
                    return true;
                }
            }
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("key", key());
        tree.put("value", value());
        tree.put("default", defaultValue());
        tree.put("configured", configured.isPresent());
        tree.put("allowed", allowed());
        tree.put("description", description());
        return tree;
    }
}
