package org.neuroplug.api.plugin;

import java.util.Objects;

/**
 * A jar that somebody approved.
 *
 * @param sha256 of its bytes, in lower case hex
 * @param name of its file when it was approved
 */
public record ApprovedJar(String sha256, String name) {
    public ApprovedJar {
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(name, "name");
    }
}
