package org.neuroplug.core.internal.checkpoint;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32C;

/** Reads what {@link CheckpointFile} wrote, whatever became of it since: of the places, the last one that is whole. */
final class CheckpointReader {
    private static final int LARGEST_IDENTITY = 1 << 20;
    private static final long LARGEST_PLACE = 1L << 50;

    private final FileChannel channel;

    private CheckpointReader(FileChannel channel) {
        this.channel = channel;
    }

    /** A file's identity and its last checkpoint. */
    record Content(TrialIdentity identity, Checkpoint checkpoint) {}

    /** A place that is whole. */
    private record Whole(long number, long position, long length) {}

    /** @throws IOException when it is not such a file, or nothing in it is whole */
    static Content read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new CheckpointReader(channel).read();
        } catch (EOFException e) {
            throw new IOException("it is cut off", e);
        }
    }

    private Content read() throws IOException {
        NumberInput in = new NumberInput(channel, 0, CheckpointFile.HEAD + LARGEST_IDENTITY);
        if (in.getLong() != CheckpointFile.MAGIC) {
            throw new IOException("it is no checkpoint");
        }
        int length = in.getInt();
        int crc = in.getInt();
        long size = in.getLong();
        if (length < 0 || length > LARGEST_IDENTITY || size <= CheckpointFile.PLACE_HEAD || size > LARGEST_PLACE) {
            throw new IOException("it is damaged");
        }
        TrialIdentity identity = identity(in.bytes(length), crc);
        Whole last = last(CheckpointFile.first(length), size).orElseThrow(() -> new IOException("it is damaged"));
        return new Content(identity, CheckpointCodec.read(new NumberInput(channel, last.position(), last.length())));
    }

    private static TrialIdentity identity(byte[] text, int expected) throws IOException {
        CRC32C crc = new CRC32C();
        crc.update(text);
        if ((int) crc.getValue() != expected) {
            throw new IOException("it is damaged");
        }
        try {
            return TrialIdentity.parse(new String(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new IOException("it is of another version: " + e.getMessage(), e);
        }
    }

    private Optional<Whole> last(long first, long size) throws IOException {
        Optional<Whole> last = Optional.empty();
        for (int place = 0; place < CheckpointFile.PLACES; place++) {
            Optional<Whole> found = whole(first + place * size, size);
            if (found.isPresent()
                    && (last.isEmpty() || found.get().number() > last.get().number())) {
                last = found;
            }
        }
        return last;
    }

    /** What is in a place; empty when it was never written, or not to its end. */
    private Optional<Whole> whole(long position, long size) throws IOException {
        try {
            NumberInput head = new NumberInput(channel, position, CheckpointFile.PLACE_HEAD);
            long number = head.getLong();
            long length = head.getLong();
            int crc = head.getInt();
            if (number < 1 || length < 1 || length > size - CheckpointFile.PLACE_HEAD) {
                return Optional.empty();
            }
            long body = position + CheckpointFile.PLACE_HEAD;
            return new NumberInput(channel, body, length).crc() == crc
                    ? Optional.of(new Whole(number, body, length))
                    : Optional.empty();
        } catch (EOFException e) {
            return Optional.empty();
        }
    }
}
