package org.neuroplug.launcher;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Gives a home those of the shipped settings ({@code *.cfg}) that it lacks; what a user changed is left alone. */
final class ConfigSeed {
    private ConfigSeed() {}

    static void plant(Path shipped, Path home) throws IOException {
        if (!Files.isDirectory(shipped)) {
            return;
        }
        for (Path file : settings(shipped)) {
            Path target = home.resolve(file.getFileName());
            if (Files.notExists(target)) {
                copy(file, target);
            }
        }
    }

    private static List<Path> settings(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".cfg")).toList();
        }
    }

    private static void copy(Path file, Path target) throws IOException {
        try {
            Files.copy(file, target);
        } catch (FileAlreadyExistsException e) {
            // Another workbench that shares the home was quicker.
        }
    }
}
