package org.neuroplug.deployer.internal;

import java.nio.file.Path;
import java.util.Objects;

/**
 * The copy of a file as it was when it was read.
 *
 * @param path of the copy
 * @param sha256 of its bytes, in lower case hex
 */
record StoredJar(Path path, String sha256) {
    StoredJar {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(sha256, "sha256");
    }
}
