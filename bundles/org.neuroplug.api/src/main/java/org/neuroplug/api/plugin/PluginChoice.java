package org.neuroplug.api.plugin;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.neuroplug.api.InvalidInputException;

/**
 * A plug-in as an experiment names it, with the settings that differ from its defaults:
 * {@code relu}, {@code leaky_relu(alpha=0.1)}, {@code mlp(units=[200,200])}; or one version of it and no other:
 * {@code swish@1.0.0(beta=2)}.
 *
 * @param name the plug-in's name, or one of its {@link Plugin#aliases() aliases}
 * @param version of its bundle, in full: {@code 1.0} becomes {@code 1.0.0}; empty for the plug-in that is in use under
 *     the name
 * @param settings values by parameter name, as given: not yet checked against the plug-in's parameters
 */
public record PluginChoice(String name, Optional<String> version, Map<String, Object> settings) {
    /** What a plug-in's name looks like. */
    public static final String NAME_PATTERN = "[a-z][a-z0-9_-]*";

    /** What a name looks like that leads to a plug-in: its own, or an alias. */
    private static final String REFERENCE_PATTERN = "[A-Za-z][A-Za-z0-9_-]*";

    public PluginChoice {
        if (!name.matches(REFERENCE_PATTERN)) {
            throw new InvalidInputException(
                    "a plug-in's name starts with a letter and goes on with letters, digits, _ or -, was '" + name
                            + "'");
        }
        version = version.map(BundleVersion::full);
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /**
     * Checks a name for something new.
     *
     * @return the name
     * @throws InvalidInputException when it is not what a plug-in's name looks like
     */
    public static String newName(String name) {
        if (!name.matches(NAME_PATTERN)) {
            throw new InvalidInputException(
                    "a plug-in's name starts with a lower case letter and goes on with lower case letters, digits,"
                            + " _ or -, was '" + name + "'");
        }
        return name;
    }

    /** The plug-in that is in use under a name, with some settings. */
    public PluginChoice(String name, Map<String, Object> settings) {
        this(name, Optional.empty(), settings);
    }

    /** A plug-in with its defaults. */
    public static PluginChoice of(String name) {
        return new PluginChoice(name, Map.of());
    }

    /** Reads {@code name} or {@code name@version}, and gives it some settings. */
    public static PluginChoice of(String reference, Map<String, Object> settings) {
        int at = reference.indexOf('@');
        return at < 0
                ? new PluginChoice(reference, settings)
                : new PluginChoice(
                        reference.substring(0, at).trim(),
                        Optional.of(reference.substring(at + 1).trim()),
                        settings);
    }

    /** What names it, without settings: {@code name} or {@code name@version}. */
    public String reference() {
        return version.map(v -> name + "@" + v).orElse(name);
    }

    /**
     * Reads {@code name} or {@code name(key=value,key=[value,value])}; {@code @version} may follow the name.
     *
     * @throws InvalidInputException when the text is not of that form, saying where
     */
    public static PluginChoice parse(String text) {
        return new ChoiceParser(text).single();
    }

    /** Reads several choices separated by commas; commas within parentheses or brackets do not separate. */
    public static List<PluginChoice> parseList(String text) {
        return new ChoiceParser(text).list();
    }

    /**
     * Reads values of a setting, separated by commas, as they stand in a choice: {@code 0.1,0.2} or {@code [100,100],[200]}.
     *
     * @return texts, and lists of texts for what stands in brackets
     * @throws InvalidInputException when the text is not of that form, saying where
     */
    public static List<Object> parseValues(String text) {
        return new ChoiceParser(text).values();
    }

    /** A setting's value as {@link #parse} and {@link #parseValues} read it back. */
    public static String written(Object value) {
        return quoted(value);
    }

    /** The same plug-in with one more setting, which replaces one of the same name. */
    public PluginChoice with(String key, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(settings);
        more.put(key, value);
        return new PluginChoice(name, version, more);
    }

    /** The same settings and version of a plug-in that is called otherwise. */
    public PluginChoice named(String other) {
        return new PluginChoice(other, version, settings);
    }

    /** As {@link #parse} reads it back. */
    @Override
    public String toString() {
        return settings.isEmpty()
                ? reference()
                : settings.entrySet().stream()
                        .map(e -> e.getKey() + "=" + quoted(e.getValue()))
                        .collect(Collectors.joining(",", reference() + "(", ")"));
    }

    private static String quoted(Object value) {
        if (value instanceof Collection<?> items) {
            return items.stream().map(PluginChoice::quoted).collect(Collectors.joining(",", "[", "]"));
        }
        String text = Hyperparameters.format(value);
        return isWord(text) || isChoice(text) ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static boolean isWord(String text) {
        return text.matches("[^,()\\[\\]\"=\\s]+");
    }

    /** Whether it is a choice in its turn, as in a list of activations. */
    private static boolean isChoice(String text) {
        try {
            return text.indexOf('"') < 0 && parse(text).toString().equals(text);
        } catch (InvalidInputException e) {
            return false;
        }
    }
}
