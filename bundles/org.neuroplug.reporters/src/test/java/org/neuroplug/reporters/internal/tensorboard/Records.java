package org.neuroplug.reporters.internal.tensorboard;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads records as their specification frames them, with a CRC computed bit by bit, unlike what writes them. */
final class Records {
    /** Castagnoli's polynomial, bits reversed. */
    private static final int POLYNOMIAL = 0x82f63b78;

    private Records() {}

    static List<byte[]> of(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        List<byte[]> records = new ArrayList<>();
        while (bytes.hasRemaining()) {
            byte[] head = new byte[8];
            bytes.get(head);
            check(head, bytes.getInt());
            byte[] record = new byte
                    [Math.toIntExact(
                            ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getLong())];
            bytes.get(record);
            check(record, bytes.getInt());
            records.add(record);
        }
        return records;
    }

    private static void check(byte[] data, int masked) throws IOException {
        int rotated = masked - 0xa282ead8;
        int crc = rotated >>> 17 | rotated << 15;
        if (crc != crc32c(data)) {
            throw new IOException(
                    "crc is " + Integer.toHexString(crc) + ", must be " + Integer.toHexString(crc32c(data)));
        }
    }

    static int crc32c(byte[] data) {
        int crc = -1;
        for (byte b : data) {
            crc ^= b & 0xff;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ POLYNOMIAL;
            }
        }
        return ~crc;
    }
}
