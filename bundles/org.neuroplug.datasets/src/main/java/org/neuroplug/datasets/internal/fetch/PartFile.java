package org.neuroplug.datasets.internal.fetch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.neuroplug.api.InvalidInputException;

/**
 * A download under way: {@code NAME.part} beside the file that it will become. It stays when the download is cut off, so
 * that the next one goes on from there; nobody else can write to it meanwhile.
 */
final class PartFile implements AutoCloseable {
    private final Path path;
    private final PublishedFile file;
    private final FileChannel channel;

    private PartFile(Path path, PublishedFile file, FileChannel channel) {
        this.path = path;
        this.file = file;
        this.channel = channel;
    }

    /** Opens the part file of a folder, which is made when it is not there. */
    static PartFile open(Path folder, PublishedFile file) throws IOException {
        Path path = folder.resolve(file.name() + ".part");
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock(path, channel);
            channel.position(channel.size());
            return new PartFile(path, file, channel);
        } catch (ClosedByInterruptException e) {
            throw e;
        } catch (IOException e) {
            throw new InvalidInputException("cannot write " + path + ": " + e, e);
        }
    }

    private static void lock(Path path, FileChannel channel) throws IOException {
        boolean mine;
        try {
            mine = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            mine = false;
        }
        if (!mine) {
            channel.close();
            throw new InvalidInputException(
                    path + " is being downloaded by somebody else; try again when that is done");
        }
    }

    /** Bytes that are there. */
    long length() throws IOException {
        return channel.position();
    }

    /** Whether as many bytes are there as were published. */
    boolean full() throws IOException {
        return length() == file.size();
    }

    /** Whether the bytes that are there are those that were published. */
    boolean right() throws IOException {
        return file.isAt(path);
    }

    /** Adds bytes, as many as the file was published with at most. */
    void append(ByteBuffer bytes) throws IOException, MirrorException {
        if (length() + bytes.remaining() > file.size()) {
            clear();
            throw new MirrorException("sent more than the published " + file.size() + " bytes");
        }
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (ClosedByInterruptException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException("cannot write " + path + ": " + e.getMessage(), e);
        }
    }

    /** Forgets what is there. */
    void clear() throws IOException {
        channel.truncate(0);
    }

    /** Ends the download: the file has its own name from now on, at once and as a whole. */
    void become(Path target) throws IOException {
        channel.force(true);
        channel.close();
        try {
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("cannot rename " + path + " at once: " + e.getReason(), e);
        }
    }

    /** Keeps what is there for the next time, unless that is nothing. */
    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            boolean empty = length() == 0;
            channel.close();
            if (empty) {
                Files.deleteIfExists(path);
            }
        }
    }
}
