package org.neuroplug.api.plugin;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A jar in the plug-in folder.
 *
 * @param file where it lies
 * @param symbolicName of its bundle; empty when the jar has none
 * @param version of its bundle; empty when the jar has none
 * @param sha256 of its bytes, in lower case hex; empty when they could not be read
 * @param state what became of it
 * @param reason why it is not active, in one sentence; empty for an active one
 */
public record PluginJar(Path file, String symbolicName, String version, String sha256, JarState state, String reason) {
    public PluginJar {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(symbolicName, "symbolicName");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(reason, "reason");
    }

    /** Whether its bundle is started. */
    public boolean active() {
        return state == JarState.ACTIVE;
    }

    /** Whether it lacks something that another jar may bring. */
    public boolean waiting() {
        return state == JarState.WAITING;
    }
}
