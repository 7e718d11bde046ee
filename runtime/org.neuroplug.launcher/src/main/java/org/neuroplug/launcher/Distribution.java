package org.neuroplug.launcher;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The runtime as it was installed: {@code lib/} (this launcher, its libraries and, in a folder each, the frameworks),
 * {@code bundles/<start level>/}, and {@code config/}. It is only read.
 *
 * @param root the folder that holds these
 */
record Distribution(Path root) {
    Distribution {
        Objects.requireNonNull(root, "root");
    }

    /** The one that this launcher was started from. */
    static Distribution here() {
        try {
            Path jar = Path.of(Distribution.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new Distribution(jar.getParent().getParent());
        } catch (URISyntaxException e) {
            throw new LaunchException("cannot find the runtime that the launcher belongs to: " + e.getMessage(), e);
        }
    }

    Path bundles() {
        return root.resolve("bundles");
    }

    Path config() {
        return root.resolve("config");
    }

    /** The launcher's jars with those of one framework. */
    List<URL> classPath(FrameworkChoice framework) {
        Path lib = root.resolve("lib");
        return Stream.concat(jars(lib).stream(), jars(lib.resolve(framework.id())).stream())
                .map(Distribution::url)
                .toList();
    }

    /** The jars and exploded bundles of a folder, by name; none when there is no such folder. */
    static List<Path> jars(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Distribution::isJar).sorted().toList();
        } catch (IOException e) {
            throw new LaunchException("cannot read " + folder + " of the runtime: " + e, e);
        }
    }

    private static boolean isJar(Path file) {
        return file.toString().endsWith(".jar") || Files.exists(file.resolve("META-INF/MANIFEST.MF"));
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new LaunchException("cannot use the path of the runtime: " + jar, e);
        }
    }
}
