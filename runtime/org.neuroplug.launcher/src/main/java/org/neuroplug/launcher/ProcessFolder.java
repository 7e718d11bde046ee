package org.neuroplug.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that belongs to this process alone and goes with it: the framework's storage and the copies of plug-ins. It is
 * held by a lock that the operating system releases when the process dies, however it dies; the folders of dead
 * processes are deleted when the next one starts.
 */
final class ProcessFolder implements AutoCloseable {
    private static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel channel;

    private ProcessFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Makes one below {@code parent} and deletes those that no process holds any more. */
    static ProcessFolder create(Path parent) throws IOException {
        Files.createDirectories(parent);
        try (FileChannel guard = open(parent.resolve(LOCK));
                FileLock only = guard.lock()) {
            for (Path other : folders(parent)) {
                deleteIfDead(other);
            }
            Path folder =
                    Files.createTempDirectory(parent, ProcessHandle.current().pid() + "-");
            FileChannel channel = open(folder.resolve(LOCK));
            if (channel.tryLock() == null || !only.isValid()) {
                throw new IOException("cannot lock " + folder);
            }
            return new ProcessFolder(folder, channel);
        }
    }

    Path path() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        delete(folder);
    }

    private static void deleteIfDead(Path folder) throws IOException {
        try (FileChannel channel = open(folder.resolve(LOCK));
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            return; // another workbench of this very process
        }
        delete(folder);
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static List<Path> folders(Path parent) throws IOException {
        try (Stream<Path> files = Files.list(parent)) {
            return files.filter(Files::isDirectory).toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(folder)) {
            deepestFirst = files.sorted((a, b) -> b.compareTo(a)).toList();
        }
        for (Path file : deepestFirst) {
            Files.deleteIfExists(file);
        }
    }
}
