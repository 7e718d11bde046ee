package org.neuroplug.datasets.internal.idx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Makes the bytes of IDX files, right ones and wrong ones. */
final class IdxBytes {
    private IdxBytes() {}

    /** Images of which number n is all grey value n. */
    static byte[] images(int count) {
        byte[] grey = new byte[count * 784];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (byte) (i / 784);
        }
        return join(header(0x803, count, 28, 28), grey);
    }

    static byte[] labels(int... labels) {
        byte[] bytes = new byte[labels.length];
        IntStream.range(0, labels.length).forEach(i -> bytes[i] = (byte) labels[i]);
        return join(header(0x801, labels.length), bytes);
    }

    static byte[] header(int... fields) {
        ByteBuffer header = ByteBuffer.allocate(Integer.BYTES * fields.length);
        for (int field : fields) {
            header.putInt(field);
        }
        return header.array();
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
