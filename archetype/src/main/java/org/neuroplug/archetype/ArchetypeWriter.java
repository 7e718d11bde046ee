package org.neuroplug.archetype;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.neuroplug.templates.internal.Example;
import org.neuroplug.templates.internal.FolderFiles;
import org.neuroplug.templates.internal.ProjectNames;
import org.neuroplug.templates.internal.Renaming;

/**
 * Makes an archetype's templates out of the examples: the same renaming as that of {@code plugin new}, to the
 * variables of Maven's archetypes. Each kind has a folder, of which the archetype's script keeps one.
 */
public final class ArchetypeWriter {
    private static final ProjectNames VARIABLES =
            new ProjectNames("${artifactId}", "${pluginName}", "${className}", "${package}", "${groupId}");

    private final Path folder;

    private ArchetypeWriter(Path folder) {
        this.folder = folder;
    }

    /**
     * Run by the build.
     *
     * @param arguments the folder of the examples, and the folder of templates
     */
    public static void main(String... arguments) throws IOException {
        FolderFiles examples = new FolderFiles(Path.of(arguments[0]));
        ArchetypeWriter writer = new ArchetypeWriter(Path.of(arguments[1]));
        for (Example example : Example.values()) {
            for (var file : examples.of(example).entrySet()) {
                writer.write(example, file.getKey(), file.getValue());
            }
        }
    }

    private void write(Example example, String path, String text) throws IOException {
        String template = new Renaming(example.names(), VARIABLES).text(path, text);
        put(example.kind().singular() + "/" + templatePath(example, path), template);
        if (path.equals("pom.xml") && example == Example.ACTIVATION) {
            // An archetype must have one; the script puts that of the kind in its place.
            put(path, template);
        }
    }

    /** Maven puts sources into the folder of their package by itself. */
    private static String templatePath(Example example, String path) {
        return path.replace(example.names().packageName().replace('.', '/') + "/", "")
                .replace(example.names().className(), "__className__");
    }

    private void put(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
