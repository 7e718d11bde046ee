package org.neuroplug.core.internal.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginDescriptor;
import org.neuroplug.api.plugin.PluginKind;

/**
 * Which plug-ins of one kind a name leads to: those that are called so; where there is none, those that have it as an alias.
 *
 * @param <T> how plug-ins are known
 */
public final class Naming<T> {
    private final List<T> plugins;
    private final Function<T, String> name;
    private final Function<T, List<String>> aliases;

    /** @param plugins the preferred one of each name first */
    public Naming(List<T> plugins, Function<T, String> name, Function<T, List<String>> aliases) {
        this.plugins = plugins;
        this.name = name;
        this.aliases = aliases;
    }

    /** Of plug-ins as they describe themselves. */
    public static Naming<PluginDescriptor> of(List<PluginDescriptor> plugins) {
        return new Naming<>(
                plugins, PluginDescriptor::name, plugin -> plugin.facts().aliases());
    }

    /** Those that a name leads to, all of one name. */
    public List<T> called(String given) {
        List<T> exact = named(given);
        return exact.isEmpty() ? alias(given) : exact;
    }

    private List<T> named(String given) {
        return plugins.stream()
                .filter(plugin -> name.apply(plugin).equals(given))
                .toList();
    }

    private List<T> alias(String given) {
        String plain = plain(given);
        return plugins.stream()
                .filter(plugin -> names(plugin).anyMatch(known -> plain(known).equals(plain)))
                .findFirst()
                .map(found -> named(name.apply(found)))
                .orElse(List.of());
    }

    private Stream<String> names(T plugin) {
        return Stream.concat(Stream.of(name.apply(plugin)), aliases.apply(plugin).stream());
    }

    /** What is left of a name when neither case nor hyphens count. */
    public static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[_-]", "");
    }

    /**
     * Suggests an alias, too, when that is nearer than every name.
     *
     * @param special names that mean something else than a plug-in
     */
    public InvalidInputException unknown(PluginKind kind, String given, List<String> special) {
        List<String> own = Stream.concat(plugins.stream().map(name), special.stream())
                .distinct()
                .toList();
        List<String> all = new ArrayList<>(own);
        plugins.stream().flatMap(plugin -> aliases.apply(plugin).stream()).forEach(all::add);
        return InvalidInputException.unknown(kind.words(), given, own, all);
    }
}
