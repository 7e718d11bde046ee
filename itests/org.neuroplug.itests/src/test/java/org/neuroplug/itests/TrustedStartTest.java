package org.neuroplug.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroplug.itests.subjects.Silu;
import org.neuroplug.itests.support.Json;
import org.neuroplug.itests.support.Neuroplug;
import org.neuroplug.itests.support.PluginFile;
import org.neuroplug.spi.ElementwiseActivation;

/** A start with a folder full of what must not run: it comes up, says so, and keeps the settings as they are. */
class TrustedStartTest {
    private static final int MEGABYTE = 1 << 20;

    @ParameterizedTest
    @ValueSource(strings = {"felix", "equinox"})
    void nothingUntrustedRunsFromTheFirstMomentOn(String framework) throws Exception {
        Neuroplug neuroplug = Neuroplug.inNewHome("trusted").on(framework);
        Path plugins = neuroplug.plugins();
        PluginFile.of("com.example.silu", "silu", ElementwiseActivation.class, Silu.class)
                .writeTo(plugins.resolve("silu.jar"));
        Files.writeString(plugins.resolve("text.jar"), "not a jar");
        Files.createFile(plugins.resolve("zero.jar"));
        try (RandomAccessFile sparse =
                new RandomAccessFile(plugins.resolve("huge.jar").toFile(), "rw")) {
            sparse.setLength(500L * MEGABYTE);
        }
        Path config =
                Files.createDirectories(neuroplug.home().resolve("config")).resolve("org.neuroplug.deployer.cfg");
        Files.writeString(config, "# mine\nplugins.trust = pinned\n");

        Neuroplug.Outcome outcome = neuroplug.run("plugins", "--json").exits(0);
        Map<String, String> states = new TreeMap<>();
        for (Json jar : outcome.json().get("jars").list()) {
            states.put(
                    Path.of(jar.get("file").text()).getFileName().toString(),
                    jar.get("state").text());
        }
        assertEquals(
                Map.of("huge.jar", "unusable", "silu.jar", "untrusted", "text.jar", "unusable", "zero.jar", "unusable"),
                states);
        assertTrue(
                outcome.err().contains("huge.jar: is larger than 200 MB, the most that a plug-in may have"),
                outcome::toString);
        assertEquals(List.of("# mine", "plugins.trust = pinned"), Files.readAllLines(config));
    }
}
