package org.neuroplug.datasets.internal.idx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.neuroplug.datasets.internal.fetch.Mirrors;

/** The shipped configuration files say what holds without them. */
class ConfigFilesTest {
    private static void assertFileHasDefaults(String pid, Class<?> config) throws Exception {
        assertFalse(pid.contains("-"), "File Install would take " + pid + " for an instance of a factory");
        Properties properties = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("../../config", pid + ".cfg"))) {
            properties.load(file);
        }
        String[] defaults = (String[]) config.getMethod("mirrors").getDefaultValue();
        assertEquals(
                Mirrors.parse(pid, List.of(defaults)), Mirrors.parse(pid, List.of(properties.getProperty("mirrors"))));
    }

    @Test
    void filesListTheDefaultMirrors() throws Exception {
        assertFileHasDefaults(MnistDataset.PID, MnistDataset.Config.class);
        assertFileHasDefaults(FashionMnistDataset.PID, FashionMnistDataset.Config.class);
        assertFileHasDefaults(KmnistDataset.PID, KmnistDataset.Config.class);
    }
}
