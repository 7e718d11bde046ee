package org.neuroplug.deployer.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/** Files with the same bundle in the same version, but with other bytes: users and results could not tell them apart. */
final class Rivals {
    /** The rival of a file that is in use or waits. */
    Optional<Deployment> of(Path file, PluginArchive archive, Collection<Deployment> all) {
        return all.stream()
                .filter(other -> !other.file().equals(file)
                        && (other.isActive() || other.waiting().isPresent())
                        && !other.hasBytes(archive.sha256())
                        && other.archive().filter(archive::hasSameVersion).isPresent())
                .findFirst();
    }

    /** Why a jar is not used. */
    static String reason(PluginArchive archive, Deployment preferred) {
        return "is " + archive.symbolicName() + " " + archive.version() + ", as "
                + preferred.file().getFileName()
                + " is, but with other bytes: give it another version, or remove one of them";
    }

    /** The file that was there first is preferred, so that a restart decides as the running workbench did. */
    boolean isOlder(Path file, Path other) {
        try {
            int order = Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(other));
            return order < 0 || order == 0 && file.compareTo(other) < 0;
        } catch (IOException e) {
            return false; // one of them is going, which will be reported
        }
    }
}
