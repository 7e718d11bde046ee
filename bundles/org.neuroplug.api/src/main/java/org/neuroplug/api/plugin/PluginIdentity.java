package org.neuroplug.api.plugin;

import java.util.Objects;

/**
 * Which code it was: enough to find the same plug-in again.
 *
 * @param kind its kind
 * @param name its name
 * @param symbolicName the bundle's symbolic name
 * @param version the bundle's version
 * @param sha256 of the bundle's jar, in lower case hex; {@code unknown} when the bundle did not come from a file
 */
public record PluginIdentity(PluginKind kind, String name, String symbolicName, String version, String sha256) {
    public PluginIdentity {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(symbolicName, "symbolicName");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(sha256, "sha256");
    }
}
