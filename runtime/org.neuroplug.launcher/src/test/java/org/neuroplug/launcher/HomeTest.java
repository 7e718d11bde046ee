package org.neuroplug.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.api.InvalidInputException;

final class HomeTest {
    @TempDir
    Path folder;

    @Test
    void makesWhatIsMissing() {
        Home home = new Home(folder.resolve("a/b"));

        assertTrue(Files.isDirectory(home.plugins()));
        assertTrue(Files.isDirectory(home.config()));
    }

    @Test
    void refusesAFile() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertEquals(
                "the home " + file + " is a file, expected a folder (--home DIR, NEUROPLUG_HOME)",
                assertThrows(InvalidInputException.class, () -> new Home(file)).getMessage());
    }

    @Test
    void saysWhatCannotBeWritten() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        Files.createFile(home.resolve("plugins"));

        String message =
                assertThrows(InvalidInputException.class, () -> new Home(home)).getMessage();
        assertTrue(message.startsWith("cannot write to the home " + home + ": "), message);
        assertTrue(message.contains("plugins"), message);
    }

    @Test
    void refusesWhatTheFolderWatcherWouldMisread() {
        assertThrows(InvalidInputException.class, () -> new Home(folder.resolve("a,b")));
        assertThrows(InvalidInputException.class, () -> new Home(folder.resolve("${b}")));
    }
}
