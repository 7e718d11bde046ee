package org.neuroplug.store.internal.live;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpochLogTest {
    private static final List<EpochLog.Entry> ENTRIES = List.of(
            new EpochLog.Entry(3, new byte[] {1, 2, 3}),
            new EpochLog.Entry(0, new byte[0]),
            new EpochLog.Entry(70_000, new byte[200]));

    @TempDir
    private Path home;

    private Path folder() {
        return home.resolve("run");
    }

    private Path file() {
        return folder().resolve("epochs.log");
    }

    private void write() throws IOException {
        try (EpochLog log = new EpochLog(folder())) {
            for (EpochLog.Entry entry : ENTRIES) {
                log.append(entry);
            }
        }
    }

    private void assertFirst(int count, String what) throws IOException {
        List<EpochLog.Entry> read = new EpochLog(folder()).read();
        assertEquals(count, read.size(), what);
        for (int i = 0; i < count; i++) {
            assertEquals(ENTRIES.get(i).trial(), read.get(i).trial(), what);
            assertArrayEquals(ENTRIES.get(i).numbers(), read.get(i).numbers(), what);
        }
    }

    @Test
    void tellsWhatItWasToldWhileItIsWritten() throws IOException {
        assertFirst(0, "no file");
        try (EpochLog log = new EpochLog(folder())) {
            log.append(ENTRIES.get(0));
            assertFirst(1, "after one");
            log.append(ENTRIES.get(1));
            log.append(ENTRIES.get(2));
            assertFirst(3, "after all");
        }
        assertFirst(3, "closed");
    }

    @Test
    void endsWhereItWasTorn() throws IOException {
        write();
        byte[] whole = Files.readAllBytes(file());
        int[] ends = {15, 27, whole.length};
        for (int length = 0; length <= whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            int kept = length;
            assertFirst((int) Arrays.stream(ends).filter(end -> end <= kept).count(), length + " bytes");
        }
    }

    @Test
    void believesNothingFromADamagedByteOn() throws IOException {
        write();
        byte[] whole = Files.readAllBytes(file());
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 0x40;
            Files.write(file(), damaged);
            assertFirst(i < 15 ? 0 : i < 27 ? 1 : 2, "byte " + i);
        }
    }

    @Test
    void goesOnFromNothingOnceItIsCleared() throws IOException {
        write();
        try (EpochLog log = new EpochLog(folder())) {
            log.clear();
            assertFirst(0, "what another process has left");
            log.append(ENTRIES.get(0));
            log.append(ENTRIES.get(1));
            log.clear();
            assertFirst(0, "its own");
            log.append(ENTRIES.get(0));
            assertFirst(1, "the next");
        }
    }

    @Test
    void leavesNothingBehindButTheFilesOfOthers() throws IOException {
        write();
        new EpochLog(folder()).delete();
        assertFalse(Files.exists(folder()));

        write();
        Path other = Files.createFile(folder().resolve("checkpoint"));
        new EpochLog(folder()).delete();
        assertFalse(Files.exists(file()));
        assertTrue(Files.exists(other));
    }

    @Test
    void saysWhichFileCannotBeWritten() throws IOException {
        Files.createDirectories(file());
        IOException e = assertThrows(IOException.class, () -> new EpochLog(folder()).append(ENTRIES.get(0)));
        assertTrue(e.getMessage().startsWith(file() + " cannot be written: "), e.getMessage());
    }
}
