package org.neuroplug.api.plugin;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A bundle of the running workbench.
 *
 * @param id the framework's number of it
 * @param symbolicName its name
 * @param version its version
 * @param origin where it comes from
 * @param file the jar that it runs from; for a plug-in a copy of the one in the folder
 * @param state {@code active}, {@code starting}, {@code attached} (a fragment), {@code resolved}, {@code unresolved}
 * @param problems why it, or a component of it, does not work: a sentence for each; empty when all is well
 */
public record BundleReport(
        long id,
        String symbolicName,
        String version,
        BundleOrigin origin,
        Optional<Path> file,
        String state,
        List<String> problems) {
    public BundleReport {
        Objects.requireNonNull(symbolicName, "symbolicName");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(state, "state");
        problems = List.copyOf(problems);
    }

    /** How a message calls it: {@code com.example.swish 1.0.0}. */
    public String words() {
        return symbolicName + " " + version;
    }
}
