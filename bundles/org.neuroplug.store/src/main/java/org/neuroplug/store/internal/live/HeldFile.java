package org.neuroplug.store.internal.live;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.UUID;

/** A file that this process keeps locked. It appears under its name when it is locked. */
final class HeldFile implements AutoCloseable {
    static final String NAME_PATTERN = "[0-9a-z-]+";

    /** Begins the names of this process's files: process id, and when it started, since ids are used again. */
    private static final String PROCESS = process(ProcessHandle.current());

    private final Path file;
    private final FileChannel channel;

    private HeldFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    private static String process(ProcessHandle handle) {
        long started = handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return handle.pid() + "-" + Long.toString(started, Character.MAX_RADIX) + "-";
    }

    static HeldFile in(Path folder) throws IOException {
        Files.createDirectories(folder);
        String name = PROCESS + UUID.randomUUID();
        Path temporary = folder.resolve(name + ".tmp");
        FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
        try {
            channel.lock();
            Path file = folder.resolve(name);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
            return new HeldFile(file, channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            Files.deleteIfExists(temporary);
            throw e;
        }
    }

    /** Whether a name is of a file that this process made, and has not closed when it is still there. */
    static boolean ofThisProcess(String name) {
        return name.startsWith(PROCESS);
    }

    String name() {
        return file.getFileName().toString();
    }

    @Override
    public void close() {
        try (channel) {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The lock goes with the process at the latest.
        }
    }
}
