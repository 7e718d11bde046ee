package org.neuroplug.core.internal.checkpoint;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * The file into which a trial's checkpoints go, one over the other, in two places by turns: whenever the process is killed, one of
 * them is whole. It survives the process; a loss of power may damage it, for which each checkpoint would have to wait for the disk.
 *
 * <p>Layout, little-endian: magic, length and CRC-32C of the identity, bytes of a place; the identity as text; then the places, from
 * the next multiple of {@value #PAGE} on. A place has a number that rises, the length of what follows, its CRC-32C, and the
 * checkpoint ({@link CheckpointCodec}). Used by the thread that trains.
 */
final class CheckpointFile implements AutoCloseable {
    /** {@code NPTRIAL1}. */
    static final long MAGIC = 0x314c41495254504eL;

    static final int HEAD = 2 * Long.BYTES + 2 * Integer.BYTES;
    static final int PLACE_HEAD = 2 * Long.BYTES + Integer.BYTES;
    static final int PAGE = 4096;
    static final int PLACES = 2;

    private final FileChannel channel;
    private final NumberOutput out;
    private final long first;
    private final long size;
    private long written;

    private CheckpointFile(FileChannel channel, NumberOutput out, long first, long size) {
        this.channel = channel;
        this.out = out;
        this.first = first;
        this.size = size;
    }

    /**
     * A new file with a first checkpoint, in place of one that may be there: until it is whole, the other one stays. It has room for
     * checkpoints after twice as many epochs.
     */
    static CheckpointFile create(Path file, TrialIdentity identity, Checkpoint checkpoint) throws IOException {
        Path temporary = temporary(file);
        FileChannel channel = FileChannel.open(
                temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        try {
            CheckpointFile created = begin(channel, identity, roundUp(bytes(checkpoint, 2)));
            created.write(checkpoint);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return created;
        } catch (IOException | RuntimeException e) {
            channel.close();
            Files.deleteIfExists(temporary);
            throw e;
        }
    }

    /** What a file is called until its first checkpoint is whole. */
    static Path temporary(Path file) {
        return file.resolveSibling(file.getFileName() + ".new");
    }

    private static CheckpointFile begin(FileChannel channel, TrialIdentity identity, long size) throws IOException {
        byte[] text = identity.text().getBytes(StandardCharsets.UTF_8);
        CRC32C crc = new CRC32C();
        crc.update(text);
        NumberOutput out = new NumberOutput(channel);
        out.start(0);
        out.put(MAGIC);
        out.put(text.length);
        out.put((int) crc.getValue());
        out.put(size);
        for (byte b : text) {
            out.put(b);
        }
        out.flush();
        return new CheckpointFile(channel, out, first(text.length), size);
    }

    private static long roundUp(long bytes) {
        return (bytes + PAGE - 1) / PAGE * PAGE;
    }

    /** Where the places begin. */
    static long first(int identityBytes) {
        return roundUp(HEAD + (long) identityBytes);
    }

    /** What a place takes for a checkpoint after so many times as many epochs. */
    private static long bytes(Checkpoint checkpoint, int times) {
        return PLACE_HEAD + CheckpointCodec.size(checkpoint, times);
    }

    /** Whether a checkpoint is not too large for this file. */
    boolean fits(Checkpoint checkpoint) {
        return bytes(checkpoint, 1) <= size;
    }

    /** Writes a checkpoint that fits over the last but one. Its head comes last: until then, nothing in that place is valid. */
    void write(Checkpoint checkpoint) throws IOException {
        long place = first + written % PLACES * size;
        out.start(place + PLACE_HEAD);
        CheckpointCodec.write(checkpoint, out);
        out.flush();
        int crc = out.crc();
        long length = out.position() - place - PLACE_HEAD;
        out.start(place);
        out.put(written + 1);
        out.put(length);
        out.put(crc);
        out.flush();
        written++;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
