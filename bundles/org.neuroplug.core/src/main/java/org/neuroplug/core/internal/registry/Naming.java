package org.neuroplug.core.internal.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.PluginKind;

/** Which plug-ins of one kind a name leads to: those that are called so; where there is none, those that have it as an alias. */
final class Naming {
    private final List<PluginEntry> entries;

    /** @param entries the preferred one of each name first */
    Naming(List<PluginEntry> entries) {
        this.entries = entries;
    }

    /** Those that a name leads to, all of one name. */
    List<PluginEntry> called(String name) {
        List<PluginEntry> exact =
                entries.stream().filter(entry -> entry.name().equals(name)).toList();
        return exact.isEmpty() ? alias(name) : exact;
    }

    private List<PluginEntry> alias(String name) {
        String plain = plain(name);
        return entries.stream()
                .filter(entry -> names(entry).anyMatch(known -> plain(known).equals(plain)))
                .findFirst()
                .map(found -> entries.stream()
                        .filter(entry -> entry.name().equals(found.name()))
                        .toList())
                .orElse(List.of());
    }

    private static Stream<String> names(PluginEntry entry) {
        return Stream.concat(Stream.of(entry.name()), entry.aliases().stream());
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[_-]", "");
    }

    /** Suggests an alias, too, when that is nearer than every name. */
    InvalidInputException unknown(PluginKind kind, String name) {
        List<String> own = entries.stream().map(PluginEntry::name).distinct().toList();
        List<String> all = new ArrayList<>(own);
        entries.stream().flatMap(entry -> entry.aliases().stream()).forEach(all::add);
        return InvalidInputException.unknown(kind.words(), name, own, all);
    }
}
