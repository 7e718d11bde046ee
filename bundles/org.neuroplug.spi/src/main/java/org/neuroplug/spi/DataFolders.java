package org.neuroplug.spi;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where files of data sets lie.
 *
 * @param given the folder that the user gave, in which data sets have a folder each; looked into first
 * @param downloads the folder within the workbench's home that receives downloads; need not exist yet
 */
public record DataFolders(Optional<Path> given, Path downloads) {
    public DataFolders {
        Objects.requireNonNull(given, "given");
        Objects.requireNonNull(downloads, "downloads");
    }

    /** Both folders, in the order in which they are looked into. */
    public List<Path> all() {
        return Stream.concat(given.stream(), Stream.of(downloads)).toList();
    }

    /** The first folder's file of that relative path that exists. */
    public Optional<Path> find(String relative) {
        return all().stream()
                .map(folder -> folder.resolve(relative))
                .filter(Files::exists)
                .findFirst();
    }
}
