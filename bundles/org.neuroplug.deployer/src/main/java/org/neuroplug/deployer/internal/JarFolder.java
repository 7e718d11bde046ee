package org.neuroplug.deployer.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of jars, without those below it.
 *
 * @param path as File Install names the files in it
 */
record JarFolder(Path path) {
    private static final Logger LOG = LoggerFactory.getLogger(JarFolder.class);

    JarFolder {
        path = real(path);
    }

    static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder.toAbsolutePath().normalize();
        }
    }

    static boolean isJar(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".jar") && Files.isRegularFile(file);
    }

    boolean holds(Path file) {
        return path.equals(file.getParent());
    }

    /** The jars that are there, by name; none when the folder cannot be read. */
    List<Path> jars() {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(JarFolder::isJar).sorted().toList();
        } catch (IOException e) {
            LOG.debug("cannot list {}", path, e);
            return List.of();
        }
    }
}
