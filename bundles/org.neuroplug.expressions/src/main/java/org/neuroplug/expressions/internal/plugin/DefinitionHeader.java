package org.neuroplug.expressions.internal.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.definition.Definition;

/** A definition as the manifest of its jar holds it. */
final class DefinitionHeader {
    static final String NAME = "Neuroplug-Definition";
    static final String FORMULA = "Neuroplug-Formula";

    /** Larger than any jar of a definition. */
    private static final long LARGEST_JAR = 1 << 20;

    private DefinitionHeader() {}

    /** A manifest's reader drops spaces at the beginning of a value. */
    static String quoted(String formula) {
        return '"' + formula + '"';
    }

    /** The definition of a jar; empty when it is none, or damaged. */
    static Optional<Definition> read(Path jar) {
        try {
            if (Files.size(jar) > LARGEST_JAR) {
                return Optional.empty();
            }
            try (JarInputStream in = new JarInputStream(Files.newInputStream(jar), false)) {
                return Optional.ofNullable(in.getManifest())
                        .map(Manifest::getMainAttributes)
                        .flatMap(DefinitionHeader::of);
            }
        } catch (IOException e) {
            return Optional.empty(); // removed or damaged meanwhile: the list of plug-ins says so
        }
    }

    private static Optional<Definition> of(Attributes attributes) {
        String name = attributes.getValue(NAME);
        String formula = attributes.getValue(FORMULA);
        if (name == null || formula == null || !formula.matches("\".*\"")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Definition(name, formula.substring(1, formula.length() - 1)));
        } catch (InvalidInputException e) {
            return Optional.empty(); // not written by us
        }
    }
}
