package org.neuroplug.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigSeedTest {
    @TempDir
    Path folder;

    private Path shipped;
    private Path home;

    @BeforeEach
    void makeFolders() throws Exception {
        shipped = Files.createDirectory(folder.resolve("shipped"));
        home = Files.createDirectory(folder.resolve("home"));
        Files.writeString(shipped.resolve("a.cfg"), "x=1");
        Files.createDirectory(shipped.resolve("experiments"));
        Files.writeString(shipped.resolve("README.md"), "text");
    }

    @Test
    void copiesSettingsThatAreMissingAndNothingElse() throws Exception {
        ConfigSeed.plant(shipped, home);

        assertEquals("x=1", Files.readString(home.resolve("a.cfg")));
        assertFalse(Files.exists(home.resolve("experiments")));
        assertFalse(Files.exists(home.resolve("README.md")));
    }

    @Test
    void leavesWhatTheUserChanged() throws Exception {
        Files.writeString(home.resolve("a.cfg"), "x=2");
        ConfigSeed.plant(shipped, home);

        assertEquals("x=2", Files.readString(home.resolve("a.cfg")));
    }

    @Test
    void doesWithoutShippedSettings() throws Exception {
        ConfigSeed.plant(folder.resolve("none"), home);

        assertFalse(Files.exists(home.resolve("a.cfg")));
    }
}
