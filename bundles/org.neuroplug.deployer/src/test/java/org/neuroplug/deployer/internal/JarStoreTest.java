package org.neuroplug.deployer.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JarStoreTest {
    @TempDir
    Path folder;

    @Test
    void refusesJarsThatAreTooLargeAndKeepsNothingOfThem() throws Exception {
        Path file = Files.write(folder.resolve("a.jar"), new byte[(1 << 20) + 1]);
        Path copies = folder.resolve("copies");

        UnusableJarException e =
                assertThrows(UnusableJarException.class, () -> new JarStore(copies, () -> 1).add(file));
        assertEquals("is larger than 1 MB, the most that a plug-in may have (plugins.largest)", e.getMessage());
        try (var left = Files.list(copies)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void refusesToUnpackWithoutEnd() throws Exception {
        Path file = BundleWriter.bundle("a", "1.0.0")
                .entry("zeros", "0".repeat(3 << 20))
                .to(folder.resolve("a.jar"));
        StoredJar stored = new JarStore(folder.resolve("copies"), () -> 1).add(file);

        UnusableJarException e = assertThrows(UnusableJarException.class, () -> new JarCheck(() -> 2).check(stored));
        assertEquals("unpacks to more than 2 MB, the most that a plug-in may (plugins.unpacked)", e.getMessage());
    }
}
