package org.neuroplug.datasets.internal.idx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.datasets.internal.Sha256;

class IdxFileTest {
    private static final int IMAGES = 0x803;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void chooseFile() {
        file = folder.resolve("some-file.gz");
    }

    private byte[] read(IdxKind kind, byte[] bytes) throws IOException {
        Files.write(file, bytes);
        return new IdxFile(file, kind).read(Sha256.digest());
    }

    /** What the message says after the file's name. */
    private String refusal(IdxKind kind, byte[] bytes) {
        String message = assertThrows(InvalidInputException.class, () -> read(kind, bytes))
                .getMessage();
        assertTrue(message.startsWith(file + " "), message);
        assertEquals(1, message.lines().count(), message);
        return message.substring(file.toString().length() + 1);
    }

    private String refusedImages(byte[]... parts) {
        return refusal(IdxKind.IMAGES, IdxBytes.join(parts));
    }

    private String refusedGzip(byte[] bytes) {
        return refusal(IdxKind.IMAGES, IdxBytes.gzip(bytes));
    }

    @Test
    void readsTheSamePlainAndGzippedWhateverTheName() throws IOException {
        byte[] bytes = IdxBytes.images(3);
        byte[] items = Arrays.copyOfRange(bytes, 16, bytes.length);
        assertArrayEquals(items, read(IdxKind.IMAGES, bytes));
        assertArrayEquals(items, read(IdxKind.IMAGES, IdxBytes.gzip(bytes)));
        assertArrayEquals(new byte[] {7, 0, 9}, read(IdxKind.LABELS, IdxBytes.labels(7, 0, 9)));
    }

    @Test
    void readsGzipThatIsInSeveralMembers() throws IOException {
        byte[] bytes = IdxBytes.images(2);
        byte[] two = IdxBytes.join(
                IdxBytes.gzip(Arrays.copyOf(bytes, 100)), IdxBytes.gzip(Arrays.copyOfRange(bytes, 100, bytes.length)));
        assertArrayEquals(Arrays.copyOfRange(bytes, 16, bytes.length), read(IdxKind.IMAGES, two));
    }

    @Test
    void refusesAnEmptyFile() {
        assertEquals("is empty, must have a header of 16 bytes and images", refusedImages());
        assertEquals("is truncated: ends within its header of 16 bytes", refusedGzip(new byte[0]));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 8, 15})
    void refusesAFileThatEndsWithinItsHeader(int length) {
        assertEquals(
                "is truncated: ends within its header of 16 bytes",
                refusedImages(Arrays.copyOf(IdxBytes.images(1), length)));
    }

    @Test
    void refusesTheWrongKindOfFile() {
        assertEquals(
                "has the magic number 0x00000801, must have 0x00000803 (IDX images)",
                refusedImages(IdxBytes.labels(1, 2, 3)));
        assertEquals(
                "has the magic number 0x3c68746d, must have 0x00000801 (IDX labels)",
                refusal(IdxKind.LABELS, "<html>not found</html>".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    }

    @Test
    void refusesImagesOfAnotherSize() {
        assertEquals(
                "has images of 32×32, must have 28×28",
                refusedImages(IdxBytes.header(IMAGES, 1, 32, 32), new byte[1024]));
        assertEquals(
                "has images of 4294967295×28, must have 28×28",
                refusedImages(IdxBytes.header(IMAGES, 1, -1, 28), new byte[784]));
    }

    @Test
    void refusesCountsThatCannotBe() {
        assertEquals("promises 0 images, must have from 1 to 1000000", refusedImages(IdxBytes.images(0)));
        assertEquals(
                "promises 4294967295 images, must have from 1 to 1000000",
                refusedImages(IdxBytes.header(IMAGES, -1, 28, 28), new byte[4]));
        assertEquals(
                "promises 2147483648 images, must have from 1 to 1000000",
                refusedGzip(IdxBytes.header(IMAGES, Integer.MIN_VALUE, 28, 28)));
    }

    @Test
    void refusesATruncatedFile() {
        byte[] bytes = IdxBytes.images(3);
        assertEquals(
                "is truncated: its header promises 3 images of together 2352 bytes, cannot be in a file of 2367 bytes",
                refusedImages(Arrays.copyOf(bytes, bytes.length - 1)));
        assertEquals(
                "is truncated: its header promises 3 images of together 2352 bytes, only 2351 are there",
                refusedGzip(Arrays.copyOf(bytes, bytes.length - 1)));
    }

    @Test
    void refusesTruncatedGzip() {
        byte[] gzip = IdxBytes.gzip(IdxBytes.images(3));
        for (int length = 2; length < gzip.length; length++) {
            assertEquals(
                    "is truncated: its gzip data end too early",
                    refusedImages(Arrays.copyOf(gzip, length)),
                    "first " + length + " bytes");
        }
    }

    @Test
    void refusesBytesAfterTheLastItem() {
        assertEquals(
                "has bytes after the 3 images of its header, must have none",
                refusedImages(IdxBytes.images(3), new byte[1]));
        assertEquals(
                "has bytes after the 3 images of its header, must have none",
                refusedGzip(IdxBytes.join(IdxBytes.images(3), new byte[1])));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 17, 18, 19, 40, 1000})
    void refusesBytesAfterTheGzipData(int more) {
        assertEquals(
                "has bytes after its gzip data, must have none",
                refusedImages(IdxBytes.gzip(IdxBytes.images(1)), new byte[more]));
    }

    @Test
    void refusesGzipWithAWrongChecksum() {
        byte[] gzip = IdxBytes.gzip(IdxBytes.images(1));
        gzip[gzip.length - 8] ^= 1;
        assertEquals("is corrupt gzip: Corrupt GZIP trailer", refusedImages(gzip));
    }

    @Test
    void refusesGzipWithDamagedData() {
        byte[] gzip = IdxBytes.gzip(IdxBytes.images(1));
        gzip[10] = (byte) 0xff;
        String message = refusedImages(gzip);
        assertTrue(message.startsWith("is corrupt gzip: "), message);
    }

    /** 100 MB of zeros behind a header that promises one image: the header decides how much is inflated. */
    @Test
    void neverInflatesMoreThanTheHeaderPromises() {
        byte[] bomb = IdxBytes.gzip(IdxBytes.join(IdxBytes.images(1), new byte[100 << 20]));
        long before = allocated();
        assertEquals("has bytes after the 1 images of its header, must have none", refusedImages(bomb));
        assertTrue(allocated() - before < 5 << 20, "allocated " + (allocated() - before) + " bytes");
    }

    /** A million images, 784 MB, in a file of a few bytes. */
    @Test
    void neverAllocatesForAPromiseThatTheFileCannotKeep() {
        byte[] header = IdxBytes.header(IMAGES, 1_000_000, 28, 28);
        long before = allocated();
        assertEquals(
                "is truncated: its header promises 1000000 images of together 784000000 bytes, cannot be in a file of"
                        + " 20 bytes",
                refusedImages(header, new byte[4]));
        String gzipped = refusedGzip(header);
        assertTrue(gzipped.contains("promises 1000000 images of together 784000000 bytes, cannot be in a"), gzipped);
        assertTrue(allocated() - before < 5 << 20, "allocated " + (allocated() - before) + " bytes");
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    @Test
    void refusesAFileThatIsTooLargeBeforeReadingIt() throws IOException {
        try (var sparse = new java.io.RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(5L << 30);
        }
        assertEquals(
                file + " has 5368709120 bytes, must have at most 1000008",
                assertThrows(InvalidInputException.class, () -> new IdxFile(file, IdxKind.LABELS).read(Sha256.digest()))
                        .getMessage());
    }

    @Test
    void refusesAFolder() {
        assertEquals(
                folder + " is not a file",
                assertThrows(InvalidInputException.class, () -> new IdxFile(folder, IdxKind.LABELS)
                                .read(Sha256.digest()))
                        .getMessage());
    }
}
