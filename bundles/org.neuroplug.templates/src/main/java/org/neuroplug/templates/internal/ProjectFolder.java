package org.neuroplug.templates.internal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.neuroplug.api.FileErrors;
import org.neuroplug.api.InvalidInputException;

/** A folder that appears with all that is in it, or not at all. */
record ProjectFolder(Path folder) {
    /** Writes texts by their path; the folder must not exist, its parents are made when they are missing. */
    void write(Map<String, String> files) throws IOException {
        Path place = folder.toAbsolutePath().normalize();
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new InvalidInputException("cannot write a project to '" + folder + "': it exists already");
        }
        Path parent = place.getParent();
        try {
            Files.createDirectories(parent);
        } catch (FileAlreadyExistsException e) {
            throw new InvalidInputException(
                    "cannot write a project to '" + folder + "': " + e.getFile() + " is not a folder", e);
        } catch (IOException e) {
            throw failure(e);
        }
        Path temporary = null;
        try {
            temporary = Files.createTempDirectory(parent, ".neuroplug-project-");
            Path content = Files.createDirectory(temporary.resolve("project"));
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = content.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
            Files.move(content, place);
        } catch (IOException e) {
            throw failure(e);
        } finally {
            delete(temporary);
        }
    }

    private IOException failure(IOException e) {
        return new IOException("cannot write a project to '" + folder + "': " + FileErrors.reason(e), e);
    }

    private static void delete(Path folder) throws IOException {
        if (folder != null) {
            List<Path> all;
            try (Stream<Path> paths = Files.walk(folder)) {
                all = paths.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : all) {
                Files.delete(path);
            }
        }
    }
}
