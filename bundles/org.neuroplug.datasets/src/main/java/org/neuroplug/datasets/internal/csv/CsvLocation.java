package org.neuroplug.datasets.internal.csv;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.spi.DataFolders;

/** Where a table may lie: as the user wrote it, then in {@code csv/} of a data folder, then in the folder itself. */
record CsvLocation(DataFolders folders) {
    Path find(String file) {
        List<Path> candidates = candidates(file);
        Path found = candidates.stream().filter(Files::exists).findFirst().orElseThrow(() -> {
            String looked = candidates.stream().map(Path::toString).collect(Collectors.joining(", "));
            return new InvalidInputException("there is no file " + file + "; looked for " + looked);
        });
        if (!Files.isRegularFile(found)) {
            throw new InvalidInputException(found + " is not a file");
        }
        return found;
    }

    private List<Path> candidates(String file) {
        try {
            Path here = Path.of(file);
            return Stream.concat(
                            Stream.of(here.toAbsolutePath().normalize()),
                            folders.all().stream()
                                    .flatMap(f -> Stream.of(f.resolve("csv").resolve(here), f.resolve(here))))
                    .distinct()
                    .toList();
        } catch (InvalidPathException e) {
            throw new InvalidInputException("data set csv: file must be the name of a file, was '" + file + "'", e);
        }
    }
}
