package org.neuroplug.itests.eclipse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The p2 repository, the features that it is made of, and the runtime, as the build left them. */
final class Site {
    private Site() {}

    /** The jars that a p2 repository offers as bundles. */
    static List<Path> bundles() {
        return jars(features().resolve("org.neuroplug.site/target/repository/plugins"));
    }

    /** The features as they are written. */
    static List<Feature> written() {
        try (Stream<Path> folders = Files.list(features())) {
            return folders.map(folder -> folder.resolve("feature.xml"))
                    .filter(Files::exists)
                    .sorted()
                    .map(Feature::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The symbolic names of the runtime's bundles, whatever their start level. */
    static Set<String> shipped() {
        return symbolicNames(jars(runtime().resolve("bundles")));
    }

    /** The symbolic names of these jars. */
    static Set<String> symbolicNames(List<Path> jars) {
        return jars.stream().map(Site::symbolicName).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The name that a jar's manifest gives. */
    static String symbolicName(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getManifest()
                    .getMainAttributes()
                    .getValue("Bundle-SymbolicName")
                    .replaceFirst(";.*", "");
        } catch (IOException e) {
            throw new UncheckedIOException(jar.toString(), e);
        }
    }

    private static Path features() {
        return Path.of(System.getProperty("neuroplug.features", "../../features"));
    }

    private static Path runtime() {
        return Path.of(System.getProperty("neuroplug.runtime", "../../runtime/assembly/target/neuroplug"));
    }

    private static List<Path> jars(Path folder) {
        try (Stream<Path> files = Files.walk(folder.toAbsolutePath().normalize())) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("build it first (mvn package)", e);
        }
    }
}
