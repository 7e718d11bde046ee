package org.neuroplug.deployer.internal;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A checked jar.
 *
 * @param copy which nobody changes any more
 * @param sha256 of its bytes, in lower case hex
 * @param symbolicName of the bundle; empty when it could not be read
 * @param version of the bundle; empty when it could not be read
 */
record PluginArchive(Path copy, String sha256, String symbolicName, String version) {
    PluginArchive {
        Objects.requireNonNull(copy, "copy");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(symbolicName, "symbolicName");
        Objects.requireNonNull(version, "version");
    }
}
