package org.neuroplug.store.internal;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.neuroplug.api.store.StoredRun;

/** The folders of files that belong to runs, one for each run that has some. */
final class RunFolders {
    private final Path parent;

    RunFolders(Path parent) {
        this.parent = parent;
    }

    Path of(String id) {
        return parent.resolve(StoredRun.checkedId(id));
    }

    /** Deletes a run's folder, if there is one. Links are deleted, what they lead to stays. */
    void delete(String id) throws IOException {
        Path folder = of(id);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
