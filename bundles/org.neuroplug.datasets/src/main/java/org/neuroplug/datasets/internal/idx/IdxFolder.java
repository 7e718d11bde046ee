package org.neuroplug.datasets.internal.idx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.spi.DataFolders;

/**
 * The folder of an IDX data set: four files, images and labels for training ({@code train}) and for testing
 * ({@code t10k}). Each may be gzipped, and is called {@code train-images-idx3-ubyte} or {@code train-images.idx3-ubyte}.
 *
 * @param set the data set's name
 * @param path the folder
 */
record IdxFolder(String set, Path path) {
    private static final List<String> PARTS = List.of("train", "t10k");

    /** The first folder that has a file of the set: sets in different folders are never mixed. */
    static IdxFolder find(String set, DataFolders folders) {
        List<IdxFolder> candidates = folders.all().stream()
                .map(folder -> new IdxFolder(set, folder.resolve(set)))
                .toList();
        return candidates.stream().filter(IdxFolder::hasAny).findFirst().orElseThrow(() -> {
            String looked = candidates.stream().map(c -> c.path().toString()).collect(Collectors.joining(" and "));
            return new InvalidInputException(
                    set + ": there are no files in " + looked + "; 'dataset fetch " + set + "' downloads them");
        });
    }

    private boolean hasAny() {
        return PARTS.stream().anyMatch(part -> Stream.of(IdxKind.values())
                .anyMatch(kind -> lookUp(part, kind).isPresent()));
    }

    /** A file of the set, which must be there. */
    Path file(String part, IdxKind kind) {
        return lookUp(part, kind)
                .orElseThrow(() ->
                        new InvalidInputException(set + ": " + names(part, kind).get(0) + " is missing in " + path
                                + ", plain or .gz; 'dataset fetch " + set + "' downloads all files"));
    }

    private Optional<Path> lookUp(String part, IdxKind kind) {
        return names(part, kind).stream()
                .map(path::resolve)
                .filter(Files::exists)
                .findFirst();
    }

    private static List<String> names(String part, IdxKind kind) {
        String ending = "idx" + (1 + kind.itemShape().size()) + "-ubyte";
        String start = part + "-" + kind.noun();
        return Stream.of(start + "-" + ending, start + "." + ending)
                .flatMap(name -> Stream.of(name, name + ".gz"))
                .toList();
    }
}
