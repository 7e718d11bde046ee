package org.neuroplug.store.internal.live;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Knows which processes that write runs are alive. Each holds the lock of a file of its own, which the system lets go when the process
 * ends, however it ends. Unlike a process id, a lock means the same in every container that shares the folder, and is never given
 * to another process. Safe for use from several threads.
 */
public final class Writers implements AutoCloseable {
    private final Path folder;
    private final String place;
    private Optional<HeldFile> own = Optional.empty();

    /**
     * @param folder of the locked files; made when it is needed
     * @param place tells folders apart that share a database; empty when the database lies beside the folder
     */
    public Writers(Path folder, String place) {
        this.folder = folder;
        this.place = place;
    }

    /** What names this process as the writer of a run; from now on it is known to be alive. */
    public synchronized String own() throws IOException {
        if (own.isEmpty()) {
            own = Optional.of(HeldFile.in(folder));
        }
        return own.get().name() + "@" + place;
    }

    /** Whether a writer lives. Of one that locks files elsewhere nothing is known: it counts as alive. */
    public synchronized boolean alive(String writer) {
        int at = writer.indexOf('@');
        if (at < 0 || !writer.substring(at + 1).equals(place)) {
            return at >= 0;
        }
        String name = writer.substring(0, at);
        if (!name.matches(HeldFile.NAME_PATTERN)) {
            return false;
        }
        Path file = folder.resolve(name);
        // Closing a file gives up the locks that this process has on it: its own files must not be opened.
        return Files.exists(file) && (HeldFile.ofThisProcess(name) || locked(file));
    }

    private static boolean locked(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                return true;
            }
            Files.deleteIfExists(file);
            return false;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException | OverlappingFileLockException e) {
            return true; // nobody can know
        }
    }

    /** This process writes no longer; runs that it has not ended count as interrupted. */
    @Override
    public synchronized void close() {
        own.ifPresent(HeldFile::close);
        own = Optional.empty();
    }
}
