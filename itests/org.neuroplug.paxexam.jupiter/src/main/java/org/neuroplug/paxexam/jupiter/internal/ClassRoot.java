package org.neuroplug.paxexam.jupiter.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/** The folder or jar from which a class was loaded, read as named files. */
public record ClassRoot(Path location) {

    /** What is done with the files of a root while it is open: their names, with slashes, and their contents. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(SortedMap<String, Path> files) throws IOException;
    }

    /** The root of a class; the JDK's own classes have none. */
    public static ClassRoot of(Class<?> type) {
        return Optional.ofNullable(type.getProtectionDomain().getCodeSource())
                .map(CodeSource::getLocation)
                .map(location -> {
                    try {
                        return new ClassRoot(Path.of(location.toURI()));
                    } catch (URISyntaxException malformed) {
                        throw new IllegalArgumentException(type.getName() + " lies at " + location, malformed);
                    }
                })
                .orElseThrow(() -> new IllegalArgumentException(
                        type.getName() + " was not loaded from a folder or jar; is it a class of the JDK?"));
    }

    /** Reads all files but the manifest. */
    public <T> T read(Reader<T> reader) {
        try {
            if (Files.isDirectory(location)) {
                return reader.read(files(location));
            }
            try (FileSystem jar = FileSystems.newFileSystem(location)) {
                return reader.read(files(jar.getPath("/")));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + location, failure);
        }
    }

    /** The packages that hold classes. */
    public SortedSet<String> packages() {
        return read(files -> {
            SortedSet<String> packages = new TreeSet<>();
            for (String name : files.keySet()) {
                int slash = name.lastIndexOf('/');
                if (slash > 0 && name.endsWith(".class") && !name.startsWith("META-INF/")) {
                    packages.add(name.substring(0, slash).replace('/', '.'));
                }
            }
            return packages;
        });
    }

    /** The version that the manifest states, if it is a bundle. */
    public Optional<Version> bundleVersion() {
        if (Files.isDirectory(location)) {
            return Optional.empty();
        }
        try (JarFile jar = new JarFile(location.toFile())) {
            return Optional.ofNullable(jar.getManifest())
                    .map(manifest -> manifest.getMainAttributes().getValue(Constants.BUNDLE_VERSION))
                    .map(Version::parseVersion);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + location, failure);
        }
    }

    private static SortedMap<String, Path> files(Path root) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            walk.filter(Files::isRegularFile)
                    .forEach(file -> files.put(
                            root.relativize(file)
                                    .toString()
                                    .replace(file.getFileSystem().getSeparator(), "/"),
                            file));
        }
        files.remove("META-INF/MANIFEST.MF");
        return files;
    }
}
