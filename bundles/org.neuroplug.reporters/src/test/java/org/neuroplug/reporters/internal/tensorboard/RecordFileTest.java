package org.neuroplug.reporters.internal.tensorboard;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordFileTest {
    @TempDir
    Path folder;

    /** Values of RFC 3720, appendix B.4, and of the CRC catalogue (check value of "123456789"). */
    @Test
    void theReadersCrcIsThatOfTheSpecification() {
        assertEquals(0x8a9136aa, Records.crc32c(new byte[32]));
        byte[] ascending = new byte[32];
        for (int i = 0; i < ascending.length; i++) {
            ascending[i] = (byte) i;
        }
        assertEquals(0x46dd794e, Records.crc32c(ascending));
        assertEquals(0xe3069283, Records.crc32c("123456789".getBytes(StandardCharsets.US_ASCII)));
    }

    /** The masked CRC of a length of 24, as every event file of TensorFlow begins with: {@code 18 00 … a3 7f 4b 22}. */
    @Test
    void framesARecordAsTensorFlowDoes() {
        byte[] frame = RecordFile.framed(new byte[24]);
        assertEquals("1800000000000000a37f4b22", HexFormat.of().formatHex(frame, 0, 12));
        assertEquals(8 + 4 + 24 + 4, frame.length);
    }

    @Test
    void comesBackAsItWas() throws IOException {
        Path file = folder.resolve("events");
        RecordFile records = new RecordFile(file);
        byte[] second = {1, -1, 0};
        records.append(new byte[0]);
        records.append(second);
        List<byte[]> read = Records.of(file);
        assertEquals(2, read.size());
        assertArrayEquals(new byte[0], read.get(0));
        assertArrayEquals(second, read.get(1));
    }

    @Test
    void theReaderNoticesAFlippedBit() throws IOException {
        Path file = folder.resolve("events");
        new RecordFile(file).append(new byte[] {1, 2, 3});
        byte[] bytes = Files.readAllBytes(file);
        bytes[13] ^= 1;
        Files.write(file, bytes);
        assertThrows(IOException.class, () -> Records.of(file));
    }

    @Test
    void saysWhichFileCannotBeWritten() {
        Path file = folder.resolve("missing/events");
        String message = assertThrows(IOException.class, () -> new RecordFile(file).append(new byte[1]))
                .getMessage();
        assertTrue(message.startsWith("cannot write " + file), message);
    }
}
