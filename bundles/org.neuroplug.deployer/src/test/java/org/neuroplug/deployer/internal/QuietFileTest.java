package org.neuroplug.deployer.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QuietFileTest {
    private static final int PARTS = 8;

    @TempDir
    Path folder;

    @Test
    void waitsForTheEndOfACopy() throws Exception {
        Path file = Files.createFile(folder.resolve("a.jar"));
        CountDownLatch never = new CountDownLatch(1);
        CompletableFuture<Void> copy = CompletableFuture.runAsync(() -> {
            try (OutputStream out = Files.newOutputStream(file)) {
                for (int i = 0; i < PARTS; i++) {
                    out.write(1);
                    never.await(50, TimeUnit.MILLISECONDS);
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        new QuietFile(Duration.ofMillis(300), Duration.ofSeconds(30)).await(file);

        assertEquals(PARTS, Files.size(file));
        copy.join();
    }
}
