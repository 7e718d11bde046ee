package org.neuroplug.itests.support;

import aQute.bnd.header.OSGiHeader;
import aQute.bnd.header.Parameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/**
 * What a bundle says of itself.
 *
 * @param symbolicName its name
 * @param imports the version range of each imported package, empty when it gives none
 * @param exports the version of each exported package, empty when it gives none
 * @param dynamicImports the patterns of packages that it looks for while running
 */
public record BundleManifest(
        String symbolicName, Map<String, String> imports, Map<String, String> exports, Set<String> dynamicImports) {
    /** Reads the manifest of a jar. */
    public static BundleManifest of(Path file) {
        try (JarFile jar = new JarFile(file.toFile())) {
            var headers = jar.getManifest().getMainAttributes();
            return new BundleManifest(
                    parse(headers.getValue("Bundle-SymbolicName"))
                            .keySet()
                            .iterator()
                            .next(),
                    versions(parse(headers.getValue("Import-Package"))),
                    versions(parse(headers.getValue("Export-Package"))),
                    new TreeSet<>(
                            parse(headers.getValue("DynamicImport-Package")).keySet()));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static Parameters parse(String header) {
        return OSGiHeader.parseHeader(Optional.ofNullable(header).orElse(""));
    }

    private static Map<String, String> versions(Parameters header) {
        return header.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> Optional.ofNullable(
                        e.getValue().getVersion())
                .orElse("")));
    }

    /** The imported packages that begin like that. */
    public Set<String> imports(String prefix) {
        return imports.keySet().stream().filter(name -> name.startsWith(prefix)).collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return symbolicName;
    }
}
