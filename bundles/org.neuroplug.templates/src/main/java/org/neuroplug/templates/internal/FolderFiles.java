package org.neuroplug.templates.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The examples as they are in their own folders; what is built there is left out. */
public record FolderFiles(Path examples) implements TemplateFiles {
    @Override
    public SortedMap<String, String> of(Example example) throws IOException {
        Path folder = examples.resolve(example.names().artifact());
        SortedMap<String, String> files = new TreeMap<>();
        for (Path file : files(folder)) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            files.put(path, Files.readString(file));
        }
        return files;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> own = Stream.of(folder.resolve("pom.xml"), folder.resolve("README.md"));
                Stream<Path> sources = Files.walk(folder.resolve("src"))) {
            return Stream.concat(own, sources).filter(Files::isRegularFile).toList();
        }
    }
}
