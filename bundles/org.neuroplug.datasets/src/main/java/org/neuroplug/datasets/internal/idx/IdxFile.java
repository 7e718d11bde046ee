package org.neuroplug.datasets.internal.idx;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.zip.ZipException;
import org.neuroplug.api.InvalidInputException;

/**
 * A file in the IDX format of MNIST, plain or gzipped (recognised by its bytes, not by its name): a big-endian header
 * with a magic number and the size of each dimension, then the values. It is somebody else's, so nothing is allocated or
 * inflated that the file's own size does not vouch for, and everything is exactly as long as the header says.
 */
final class IdxFile {
    /** More items than any published set has (EMNIST: 814,255). */
    static final int MAX_ITEMS = 1_000_000;

    private static final int PART = 1 << 18;

    private final Path path;
    private final IdxKind kind;

    IdxFile(Path path, IdxKind kind) {
        this.path = path;
        this.kind = kind;
    }

    /**
     * Reads all of it.
     *
     * @param digest is fed the inflated bytes, header included
     * @return the items, one after the other
     * @throws InvalidInputException when it is not what it should be
     */
    byte[] read(MessageDigest digest) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw bad("is not a file");
        }
        try (FileChannel file = FileChannel.open(path)) {
            checkSize(file.size());
            return isGzip(file) ? inflate(file, digest) : plain(file, digest);
        } catch (EOFException e) {
            throw bad("is truncated: its gzip data end too early", e);
        } catch (ZipException e) {
            throw bad("is corrupt gzip: " + e.getMessage(), e);
        }
    }

    private void checkSize(long size) {
        long limit = kind.headerSize() + (long) MAX_ITEMS * kind.itemSize();
        if (size > limit) {
            throw bad("has " + size + " bytes, must have at most " + limit);
        }
        if (size == 0) {
            throw bad("is empty, must have a header of " + kind.headerSize() + " bytes and " + kind.noun());
        }
    }

    private static boolean isGzip(FileChannel file) throws IOException {
        ByteBuffer start = ByteBuffer.allocate(2);
        return file.read(start, 0) == 2 && start.get(0) == 0x1f && start.get(1) == (byte) 0x8b;
    }

    private byte[] plain(FileChannel file, MessageDigest digest) throws IOException {
        return items(Channels.newInputStream(file), file.size(), file.size(), digest);
    }

    private byte[] inflate(FileChannel file, MessageDigest digest) throws IOException {
        try (StrictGzip gzip = new StrictGzip(file)) {
            byte[] items = items(gzip, file.size(), file.size() * StrictGzip.MAX_RATIO, digest);
            if (gzip.hasRest()) {
                throw bad("has bytes after its gzip data, must have none");
            }
            return items;
        }
    }

    /**
     * @param size of the file
     * @param most how many bytes the stream can have at most
     */
    private byte[] items(InputStream in, long size, long most, MessageDigest digest) throws IOException {
        byte[] header = in.readNBytes(kind.headerSize());
        int count = count(header);
        long promised = (long) count * kind.itemSize();
        if (header.length + promised > most) {
            throw truncated(count, promised, "cannot be in a file of " + size + " bytes");
        }
        digest.update(header);
        byte[] items = new byte[(int) promised];
        int got = fill(items, in, digest);
        if (got < items.length) {
            throw truncated(count, promised, "only " + got + " are there");
        }
        if (in.read() != -1) {
            throw bad("has bytes after the " + count + " " + kind.noun() + " of its header, must have none");
        }
        return items;
    }

    /** Fills the array as far as the stream goes; each part is digested while the processor's caches have it. */
    private static int fill(byte[] items, InputStream in, MessageDigest digest) throws IOException {
        int got = 0;
        while (got < items.length) {
            int read = in.read(items, got, Math.min(PART, items.length - got));
            if (read < 0) {
                break;
            }
            digest.update(items, got, read);
            got += read;
        }
        return got;
    }

    /** Checks the header, answers how many items it promises. */
    private int count(byte[] header) {
        if (header.length < Integer.BYTES) {
            throw bad("is truncated: ends within its header of " + kind.headerSize() + " bytes");
        }
        ByteBuffer fields = ByteBuffer.wrap(header);
        int magic = fields.getInt();
        if (magic != kind.magic()) {
            throw bad(String.format(
                    "has the magic number 0x%08x, must have 0x%08x (IDX %s)", magic, kind.magic(), kind.noun()));
        }
        if (header.length < kind.headerSize()) {
            throw bad("is truncated: ends within its header of " + kind.headerSize() + " bytes");
        }
        long count = Integer.toUnsignedLong(fields.getInt());
        List<Long> shape = kind.itemShape().stream()
                .map(size -> Integer.toUnsignedLong(fields.getInt()))
                .toList();
        List<Long> expected = kind.itemShape().stream().map(Long::valueOf).toList();
        if (!shape.equals(expected)) {
            throw bad("has " + kind.noun() + " of " + text(shape) + ", must have " + text(expected));
        }
        if (count < 1 || count > MAX_ITEMS) {
            throw bad("promises " + count + " " + kind.noun() + ", must have from 1 to " + MAX_ITEMS);
        }
        return (int) count;
    }

    private static String text(List<Long> shape) {
        return String.join("×", shape.stream().map(String::valueOf).toList());
    }

    private InvalidInputException truncated(int count, long promised, String but) {
        return bad("is truncated: its header promises " + count + " " + kind.noun() + " of together " + promised
                + " bytes, " + but);
    }

    private InvalidInputException bad(String what) {
        return new InvalidInputException(path + " " + what);
    }

    private InvalidInputException bad(String what, Throwable cause) {
        return new InvalidInputException(path + " " + what, cause);
    }
}
