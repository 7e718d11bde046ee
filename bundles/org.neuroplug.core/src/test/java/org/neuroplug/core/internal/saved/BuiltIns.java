package org.neuroplug.core.internal.saved;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.neuroplug.api.plugin.Plugin;
import org.neuroplug.core.internal.Container;

/** The plug-ins of a bundle as its component descriptions declare them, so that none can be forgotten. */
final class BuiltIns {
    private static final Pattern CLASS = Pattern.compile("implementation class=\"([^\"]+)\"");
    private static final Pattern NAME =
            Pattern.compile("name=\"" + Pattern.quote(Plugin.NAME) + "\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern ALIASES =
            Pattern.compile("name=\"" + Pattern.quote(Plugin.ALIASES) + "\"[^>/]*>([^<]*)<");

    private BuiltIns() {}

    /**
     * Registers those of a contract in a framework.
     *
     * @param one any class of the bundle
     * @return their names
     */
    static <T> List<String> register(Container container, Class<T> contract, Class<?> one)
            throws IOException, ReflectiveOperationException, URISyntaxException {
        List<String> names = new ArrayList<>();
        for (String xml : descriptions(one)) {
            Object plugin =
                    Class.forName(found(CLASS, xml)).getDeclaredConstructor().newInstance();
            if (contract.isInstance(plugin)) {
                String name = found(NAME, xml);
                container
                        .context()
                        .registerService(
                                contract,
                                contract.cast(plugin),
                                new Hashtable<>(Map.of(Plugin.NAME, name, Plugin.ALIASES, aliases(xml))));
                names.add(name);
            }
        }
        return names;
    }

    /** One a line; none where there is no such property. */
    private static String[] aliases(String xml) {
        Matcher matcher = ALIASES.matcher(xml);
        return matcher.find()
                ? matcher.group(1).strip().lines().map(String::strip).toArray(String[]::new)
                : new String[0];
    }

    private static String found(Pattern pattern, String xml) {
        Matcher matcher = pattern.matcher(xml);
        if (!matcher.find()) {
            throw new IllegalStateException(pattern + " is not in " + xml);
        }
        return matcher.group(1);
    }

    private static List<String> descriptions(Class<?> one) throws IOException, URISyntaxException {
        Path place =
                Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(place)) {
            return read(place);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return read(jar.getPath("/"));
        }
    }

    private static List<String> read(Path root) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("OSGI-INF"))) {
            List<String> texts = new ArrayList<>();
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".xml")).sorted().toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }
}
