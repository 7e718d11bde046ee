package org.neuroplug.store.internal.live;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.neuroplug.api.FileErrors;

/**
 * The epochs of a run that are not in the database yet, in a file: one call of the system each, where a change of the database takes
 * tens. They survive the process, as what is committed does. An entry is the trial, the length of what follows (4 bytes each), the
 * epoch as bytes, and the CRC-32C of all three, big-endian; what follows an entry that is not whole was never told. Used by one thread;
 * others may read.
 */
public final class EpochLog implements AutoCloseable {
    private static final String NAME = "epochs.log";
    private static final int FRAME = 3 * Integer.BYTES;

    private final Path file;
    private Optional<RandomAccessFile> open = Optional.empty();

    /**
     * The log of a run.
     *
     * @param folder of the run's files; made when there is something to write
     */
    public EpochLog(Path folder) {
        this.file = folder.resolve(NAME);
    }

    /** An epoch of a trial, as bytes. */
    public record Entry(int trial, byte[] numbers) {}

    /** Adds an entry. */
    public void append(Entry entry) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(FRAME + entry.numbers().length);
        bytes.putInt(entry.trial()).putInt(entry.numbers().length).put(entry.numbers());
        CRC32C crc = new CRC32C();
        crc.update(bytes.array(), 0, bytes.position());
        bytes.putInt((int) crc.getValue());
        try {
            out().write(bytes.array());
        } catch (IOException e) {
            throw new IOException(file + " cannot be written: " + FileErrors.reason(e), e);
        }
    }

    private RandomAccessFile out() throws IOException {
        if (open.isEmpty()) {
            Files.createDirectories(file.getParent());
            RandomAccessFile created = new RandomAccessFile(file.toFile(), "rw");
            created.seek(created.length());
            open = Optional.of(created);
        }
        return open.get();
    }

    /** What is in it; nothing when there is no file. */
    public List<Entry> read() throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        int from = 0;
        while (bytes.length - from >= FRAME) {
            int trial = in.readInt();
            int length = in.readInt();
            if (length < 0 || length > bytes.length - from - FRAME) {
                break;
            }
            byte[] numbers = in.readNBytes(length);
            CRC32C crc = new CRC32C();
            crc.update(bytes, from, FRAME - Integer.BYTES + length);
            if (in.readInt() != (int) crc.getValue()) {
                break;
            }
            entries.add(new Entry(trial, numbers));
            from += FRAME + length;
        }
        return entries;
    }

    /** Forgets all entries: the database has them. */
    public void clear() throws IOException {
        if (open.isPresent()) {
            open.get().setLength(0);
            open.get().seek(0);
        } else {
            Files.deleteIfExists(file);
        }
    }

    /** Removes the file, and the folder of the run's files when nothing else is in it. */
    public void delete() throws IOException {
        close();
        if (Files.deleteIfExists(file)) {
            try {
                Files.deleteIfExists(file.getParent());
            } catch (DirectoryNotEmptyException e) {
                // Somebody else's files: they stay.
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (open.isPresent()) {
            RandomAccessFile last = open.get();
            open = Optional.empty();
            last.close();
        }
    }
}
