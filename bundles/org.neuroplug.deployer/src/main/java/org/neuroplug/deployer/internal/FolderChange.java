package org.neuroplug.deployer.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * Changes of the plug-in folder's files that can be taken back. Every file appears and goes at once, and those who watch the
 * folder see nothing else: what is in between does not end in {@code .jar}.
 */
final class FolderChange {
    private final Path folder;
    private final Consumer<Path> appeared;
    private final Consumer<Path> gone;
    private final Deque<Path> added = new ArrayDeque<>();
    private final Deque<Path> aside = new ArrayDeque<>();

    /**
     * @param appeared told after a file came or changed
     * @param gone told after a file went
     */
    FolderChange(Path folder, Consumer<Path> appeared, Consumer<Path> gone) {
        this.folder = folder;
        this.appeared = appeared;
        this.gone = gone;
    }

    /** Puts a copy of a file there; one of that name is set aside. */
    void put(Path content, Path target) throws IOException {
        Path part = Files.createTempFile(folder, target.getFileName().toString(), ".part");
        try {
            Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING);
            if (Files.exists(target)) {
                Files.copy(target, asideOf(target), StandardCopyOption.REPLACE_EXISTING);
                aside.push(target);
            } else {
                added.push(target);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        appeared.accept(target);
    }

    /** Sets a file aside. */
    void remove(Path file) throws IOException {
        Files.move(file, asideOf(file), StandardCopyOption.REPLACE_EXISTING);
        aside.push(file);
        gone.accept(file);
    }

    /** Makes it last. */
    void commit() throws IOException {
        for (Path file : aside) {
            Files.deleteIfExists(asideOf(file));
        }
        aside.clear();
        added.clear();
    }

    /** Makes the folder as it was; does nothing after {@link #commit()}. */
    void undo() throws IOException {
        for (Path file : added) {
            Files.deleteIfExists(file);
            gone.accept(file);
        }
        for (Path file : aside) {
            Files.move(asideOf(file), file, StandardCopyOption.REPLACE_EXISTING);
            appeared.accept(file);
        }
        added.clear();
        aside.clear();
    }

    private static Path asideOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".replaced");
    }
}
