package org.neuroplug.launcher;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.neuroplug.api.InvalidInputException;

/**
 * The user's folder: runs, caches, settings, log files and plug-ins. Several workbenches may share one.
 *
 * @param root the folder
 */
record Home(Path root) {
    /**
     * Makes the folders that are missing.
     *
     * @throws InvalidInputException when the home cannot be used
     */
    Home {
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new InvalidInputException(
                    "the home " + root + " is a file, expected a folder (--home DIR, NEUROPLUG_HOME)");
        }
        if (root.toString().contains(",") || root.toString().contains("${")) {
            throw new InvalidInputException("the home must not have ',' or '${' in its path: " + root);
        }
        try {
            for (String folder : List.of("plugins", "config", "cache", "log")) {
                Files.createDirectories(root.resolve(folder));
            }
        } catch (IOException e) {
            throw unusable(root, e);
        }
    }

    Path plugins() {
        return root.resolve("plugins");
    }

    Path config() {
        return root.resolve("config");
    }

    Path cache() {
        return root.resolve("cache");
    }

    Path log() {
        return root.resolve("log");
    }

    static InvalidInputException unusable(Path root, IOException e) {
        return new InvalidInputException(
                "cannot write to the home " + root + ": " + reason(e) + " (--home DIR, NEUROPLUG_HOME)", e);
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileSystemException f) {
            return Optional.ofNullable(f.getReason()).orElse("not possible") + ": " + f.getFile();
        }
        return String.valueOf(e.getMessage());
    }
}
