package org.neuroplug.deployer.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A checked jar.
 *
 * @param copy which nobody changes any more
 * @param sha256 of its bytes, in lower case hex
 * @param symbolicName of the bundle; empty when it could not be read
 * @param version of the bundle; empty when it could not be read
 */
record PluginArchive(Path copy, String sha256, String symbolicName, String version) {
    private static final Logger LOG = LoggerFactory.getLogger(PluginArchive.class);

    PluginArchive {
        Objects.requireNonNull(copy, "copy");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(symbolicName, "symbolicName");
        Objects.requireNonNull(version, "version");
    }

    /** Whether both are the same version of one bundle. */
    boolean hasSameVersion(PluginArchive other) {
        return !symbolicName.isEmpty() && symbolicName.equals(other.symbolicName) && version.equals(other.version);
    }

    /** Deletes the copy. */
    void discard() {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            LOG.debug("{} could not be deleted", copy, e);
        }
    }
}
