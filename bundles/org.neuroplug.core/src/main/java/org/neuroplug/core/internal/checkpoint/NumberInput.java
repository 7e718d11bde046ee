package org.neuroplug.core.internal.checkpoint;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;

/** Reads numbers that {@link NumberOutput} wrote, some at a time, and believes no number of them that cannot be. */
final class NumberInput {
    private static final int BYTES = 1 << 16;

    private final FileChannel channel;
    private final ByteBuffer buffer =
            ByteBuffer.allocateDirect(BYTES).order(ByteOrder.LITTLE_ENDIAN).limit(0);
    private long position;
    private long left;

    /**
     * @param position of the first byte
     * @param length bytes from there on that may be read
     */
    NumberInput(FileChannel channel, long position, long length) {
        this.channel = channel;
        this.position = position;
        this.left = length;
    }

    byte getByte() throws IOException {
        return there(Byte.BYTES).get();
    }

    int getInt() throws IOException {
        return there(Integer.BYTES).getInt();
    }

    long getLong() throws IOException {
        return there(Long.BYTES).getLong();
    }

    double getDouble() throws IOException {
        return Double.longBitsToDouble(getLong());
    }

    /** How many things of so many bytes follow. */
    int count(int bytes) throws IOException {
        int count = getInt();
        long most = (buffer.remaining() + left) / bytes;
        if (count < 0 || count > most) {
            throw new IOException("there cannot be " + count + " numbers, " + most + " at most");
        }
        return count;
    }

    float[] floats() throws IOException {
        float[] values = new float[count(Float.BYTES)];
        for (int from = 0; from < values.length; ) {
            int count = Math.min(there(Float.BYTES).remaining() / Float.BYTES, values.length - from);
            buffer.asFloatBuffer().get(values, from, count);
            buffer.position(buffer.position() + count * Float.BYTES);
            from += count;
        }
        return values;
    }

    long[] longs() throws IOException {
        long[] values = new long[count(Long.BYTES)];
        for (int i = 0; i < values.length; i++) {
            values[i] = getLong();
        }
        return values;
    }

    /** So many bytes. */
    byte[] bytes(int count) throws IOException {
        if (count > buffer.remaining() + left) {
            throw new EOFException();
        }
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = getByte();
        }
        return bytes;
    }

    /** The CRC-32C of all that is left, which is then read. */
    int crc() throws IOException {
        CRC32C crc = new CRC32C();
        while (buffer.remaining() + left > 0) {
            crc.update(there(1));
        }
        return (int) crc.getValue();
    }

    /** The buffer, with so many bytes in it at least. */
    private ByteBuffer there(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            buffer.compact();
            buffer.limit((int) Math.min(buffer.capacity(), buffer.position() + left));
            while (buffer.position() < bytes) {
                int read = buffer.hasRemaining() ? channel.read(buffer, position) : -1;
                if (read < 0) {
                    throw new EOFException();
                }
                position += read;
                left -= read;
            }
            buffer.flip();
        }
        return buffer;
    }
}
