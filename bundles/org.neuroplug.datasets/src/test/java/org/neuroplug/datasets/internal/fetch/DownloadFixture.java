package org.neuroplug.datasets.internal.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.api.workbench.FetchListener;
import org.neuroplug.datasets.internal.Notes;
import org.neuroplug.datasets.internal.Sha256;

/** A published file, a server for its mirrors, and a folder to download it into. */
@Timeout(30)
abstract class DownloadFixture {
    static final byte[] CONTENT = content();
    static final int HALF = CONTENT.length / 2;
    static final PublishedFile FILE = new PublishedFile("data.gz", CONTENT.length, Sha256.of(CONTENT));
    static final Duration PATIENCE = Duration.ofSeconds(20);

    final Notes notes = new Notes();
    MirrorServer server;

    @TempDir
    Path root;

    Path folder;
    Path target;
    Path part;

    private static byte[] content() {
        byte[] bytes = new byte[300_000];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    static byte[] wrong() {
        byte[] bytes = CONTENT.clone();
        bytes[HALF + 1] ^= 1;
        return bytes;
    }

    @BeforeEach
    void startServer() throws IOException {
        server = new MirrorServer();
        folder = root.resolve("downloads/set");
        target = folder.resolve("data.gz");
        part = folder.resolve("data.gz.part");
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    final Download download(FetchListener listener, Duration patience, String... mirrors) {
        return new Download(Mirrors.parse("some.pid", List.of(mirrors)), folder, listener, patience);
    }

    final void fetch(String... mirrors) throws IOException, InterruptedException {
        download(notes, PATIENCE, mirrors).fetch(FILE);
    }

    final String failure(String... mirrors) {
        return assertThrows(IOException.class, () -> fetch(mirrors)).getMessage();
    }

    final void leavePart(byte[] bytes) throws IOException {
        Files.createDirectories(folder);
        Files.write(part, bytes);
    }

    final void assertComplete() throws IOException {
        assertArrayEquals(CONTENT, Files.readAllBytes(target));
        assertFalse(Files.exists(part), "no part file may be left");
    }

    final void assertNothingThere() {
        assertFalse(Files.exists(target));
        assertFalse(Files.exists(part));
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
