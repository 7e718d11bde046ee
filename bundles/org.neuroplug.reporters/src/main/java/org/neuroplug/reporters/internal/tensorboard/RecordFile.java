package org.neuroplug.reporters.internal.tensorboard;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import org.neuroplug.api.FileErrors;

/**
 * A file of records as TensorFlow frames them (<i>TFRecord and tf.train.Example</i>, tensorflow.org): for each its length (uint64),
 * the masked CRC-32C of the length (uint32), its bytes, and the masked CRC-32C of its bytes (uint32), all little-endian. It is opened
 * for each append and closed after it: what was appended is there for whoever reads along, and nothing is left open when a report is
 * given up.
 */
final class RecordFile {
    private static final int MASK_DELTA = 0xa282ead8;
    private static final int ROTATION = 15;

    private final Path file;

    RecordFile(Path file) {
        this.file = file;
    }

    /** Appends a record; makes the file when it is not there. */
    void append(byte[] record) throws IOException {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            out.write(framed(record));
        } catch (IOException e) {
            throw new IOException("cannot write " + file + ": " + FileErrors.reason(e), e);
        }
    }

    /** The record with what stands around it. */
    static byte[] framed(byte[] record) {
        ByteBuffer frame = ByteBuffer.allocate(Long.BYTES + Integer.BYTES + record.length + Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        frame.putLong(record.length);
        frame.putInt(masked(frame.array(), Long.BYTES));
        frame.put(record);
        frame.putInt(masked(record, record.length));
        return frame.array();
    }

    /** Rotated right by 15 bits, plus a constant: a CRC of data that holds CRCs would tell less. */
    private static int masked(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return Integer.rotateRight((int) crc.getValue(), ROTATION) + MASK_DELTA;
    }
}
