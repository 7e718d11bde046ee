package org.neuroplug.datasets.internal.idx;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
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
        byte[] stored = stored();
        try {
            return isGzip(stored) ? inflate(stored, digest) : plain(stored, digest);
        } catch (EOFException e) {
            throw bad("is truncated: its gzip data end too early", e);
        } catch (ZipException e) {
            throw bad("is corrupt gzip: " + e.getMessage(), e);
        }
    }

    private byte[] stored() throws IOException {
        if (!Files.isRegularFile(path)) {
            throw bad("is not a file");
        }
        long size = Files.size(path);
        long limit = kind.headerSize() + (long) MAX_ITEMS * kind.itemSize();
        if (size > limit) {
            throw bad("has " + size + " bytes, must have at most " + limit);
        }
        if (size == 0) {
            throw bad("is empty, must have a header of " + kind.headerSize() + " bytes and " + kind.noun());
        }
        return Files.readAllBytes(path);
    }

    private static boolean isGzip(byte[] stored) {
        return stored.length > 1 && stored[0] == 0x1f && stored[1] == (byte) 0x8b;
    }

    private byte[] plain(byte[] stored, MessageDigest digest) throws IOException {
        return items(new ByteArrayInputStream(stored), stored.length, digest);
    }

    private byte[] inflate(byte[] stored, MessageDigest digest) throws IOException {
        try (StrictGzip gzip = new StrictGzip(stored)) {
            byte[] items = items(gzip, (long) stored.length * StrictGzip.MAX_RATIO, digest);
            if (gzip.hasRest()) {
                throw bad("has bytes after its gzip data, must have none");
            }
            return items;
        }
    }

    /** @param most how many bytes the stream can have at most */
    private byte[] items(InputStream in, long most, MessageDigest digest) throws IOException {
        byte[] header = in.readNBytes(kind.headerSize());
        int count = count(header);
        long promised = (long) count * kind.itemSize();
        if (header.length + promised > most) {
            throw truncated(count, promised, "cannot be in a file of " + Files.size(path) + " bytes");
        }
        byte[] items = new byte[(int) promised];
        int got = in.readNBytes(items, 0, items.length);
        if (got < items.length) {
            throw truncated(count, promised, "only " + got + " are there");
        }
        if (in.read() != -1) {
            throw bad("has bytes after the " + count + " " + kind.noun() + " of its header, must have none");
        }
        digest.update(header);
        digest.update(items);
        return items;
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
