package org.neuroplug.api.definition;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A definition that was made a plug-in.
 *
 * @param definition its name and formula
 * @param parameters the formula's parameters with their defaults
 * @param derivative of the formula, as text
 * @param file the plug-in's jar
 * @param symbolicName of its bundle
 * @param version of its bundle: 1.0.0, and one more each time the definition is replaced
 * @param sha256 of the jar, in lower case hex
 */
public record DefinedActivation(
        Definition definition,
        Map<String, Double> parameters,
        String derivative,
        Path file,
        String symbolicName,
        String version,
        String sha256) {
    public DefinedActivation {
        Objects.requireNonNull(definition, "definition");
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        Objects.requireNonNull(derivative, "derivative");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(symbolicName, "symbolicName");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(sha256, "sha256");
    }

    /** Its name. */
    public String name() {
        return definition.name();
    }
}
