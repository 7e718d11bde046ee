package org.neuroplug.core.internal.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;

/** Writes numbers into a file, little-endian, some at a time, however many there are; and knows the CRC-32C of all since the last start. */
final class NumberOutput {
    private static final int BYTES = 1 << 16;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private final CRC32C crc = new CRC32C();
    private long position;

    NumberOutput(FileChannel channel) {
        this.channel = channel;
    }

    /** What follows goes to that place of the file. */
    void start(long at) {
        position = at;
        buffer.clear();
        crc.reset();
    }

    void put(byte value) throws IOException {
        room(Byte.BYTES);
        buffer.put(value);
    }

    void put(int value) throws IOException {
        room(Integer.BYTES);
        buffer.putInt(value);
    }

    void put(long value) throws IOException {
        room(Long.BYTES);
        buffer.putLong(value);
    }

    void put(double value) throws IOException {
        put(Double.doubleToRawLongBits(value));
    }

    /** Their number, and all of them. */
    void put(float... values) throws IOException {
        put(values.length);
        for (int from = 0; from < values.length; ) {
            room(Float.BYTES);
            int count = Math.min(buffer.remaining() / Float.BYTES, values.length - from);
            buffer.asFloatBuffer().put(values, from, count);
            buffer.position(buffer.position() + count * Float.BYTES);
            from += count;
        }
    }

    /** Their number, and all of them. */
    void put(long... values) throws IOException {
        put(values.length);
        for (long value : values) {
            put(value);
        }
    }

    private void room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
    }

    /** Writes what was put so far. */
    void flush() throws IOException {
        buffer.flip();
        crc.update(buffer.duplicate());
        while (buffer.hasRemaining()) {
            position += channel.write(buffer, position);
        }
        buffer.clear();
    }

    /** The place behind what was flushed. */
    long position() {
        return position;
    }

    /** Of what was flushed. */
    int crc() {
        return (int) crc.getValue();
    }
}
