package org.neuroplug.itests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** What homes remember of the built-in plug-ins' checks. */
final class KnownVerdicts {
    private static final String FOLDER = "cache/checks";

    private KnownVerdicts() {}

    /** Gives a home what all homes beside it know. */
    static void copy(Path homes, Path home) {
        try {
            Path folder = Files.createDirectories(home.resolve(FOLDER));
            for (Path other : files(homes)) {
                for (Path verdict : files(other.resolve(FOLDER))) {
                    copyABuiltIn(verdict, folder);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyABuiltIn(Path verdict, Path folder) throws IOException {
        try {
            if (isOfABuiltIn(verdict)) {
                Files.copy(verdict, folder.resolve(verdict.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (NoSuchFileException e) {
            // It is another process's, who has just moved it to its place or has no need of it any more.
        }
    }

    private static boolean isOfABuiltIn(Path verdict) throws IOException {
        String text = Files.readString(verdict);
        return text.contains(" org.neuroplug.") && !text.contains(".itests.");
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
