package org.neuroplug.launcher;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProcessFolderTest {
    @TempDir
    Path parent;

    @Test
    void goesWithAllThatIsInIt() throws Exception {
        ProcessFolder folder = ProcessFolder.create(parent);
        Files.writeString(Files.createDirectories(folder.path().resolve("a/b")).resolve("c"), "text");
        folder.close();

        assertFalse(Files.exists(folder.path()));
    }

    @Test
    void deletesWhatDeadProcessesLeft() throws Exception {
        Path left = Files.createDirectories(parent.resolve("123-456/framework"));
        try (ProcessFolder folder = ProcessFolder.create(parent)) {
            assertTrue(Files.exists(folder.path()));
            assertFalse(Files.exists(left));
        }
    }

    @Test
    void leavesTheFoldersOfLivingProcessesAlone() throws Exception {
        try (ProcessFolder one = ProcessFolder.create(parent);
                ProcessFolder other = ProcessFolder.create(parent)) {
            assertNotEquals(one.path(), other.path());
            assertTrue(Files.exists(one.path()));
        }
    }
}
