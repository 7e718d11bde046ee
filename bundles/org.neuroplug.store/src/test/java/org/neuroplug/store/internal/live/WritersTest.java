package org.neuroplug.store.internal.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritersTest {
    @TempDir
    private Path folder;

    @Test
    void livesUntilItIsClosed() throws IOException {
        Writers reader = new Writers(folder, "");
        String writer;
        try (Writers writers = new Writers(folder, "")) {
            writer = writers.own();
            assertEquals(writer, writers.own());
            assertTrue(writers.alive(writer));
            assertTrue(reader.alive(writer));
        }
        assertFalse(reader.alive(writer));
        assertEquals(0, files());
    }

    @Test
    void isDeadWhenNobodyHoldsItsFileAlthoughItsProcessIdIsInUse() throws IOException {
        String left = ProcessHandle.current().pid() + "-abc-left-by-a-process-of-this-id";
        Files.createFile(folder.resolve(left));

        assertFalse(new Writers(folder, "").alive(left + "@"));
        assertEquals(0, files());
    }

    @Test
    void believesInWritersElsewhereAndInNoOddNames() {
        Writers writers = new Writers(folder, "here");
        assertTrue(writers.alive("1-2-3@there"));
        assertFalse(writers.alive("1-2-3@here"));
        assertFalse(writers.alive("../escape@here"));
        assertFalse(writers.alive(""));
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
