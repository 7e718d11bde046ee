package org.neuroplug.datasets.internal.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neuroplug.datasets.internal.fetch.MirrorServer.file;
import static org.neuroplug.datasets.internal.fetch.MirrorServer.send;
import static org.neuroplug.datasets.internal.fetch.MirrorServer.sendChunked;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.workbench.FetchListener;
import org.neuroplug.datasets.internal.Notes;
import org.neuroplug.datasets.internal.Sha256;

@Timeout(30)
class DownloadTest {
    private static final byte[] CONTENT = content();
    private static final int HALF = CONTENT.length / 2;
    private static final PublishedFile FILE = new PublishedFile("data.gz", CONTENT.length, Sha256.of(CONTENT));
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Notes notes = new Notes();
    private MirrorServer server;

    @TempDir
    private Path root;

    private Path folder;
    private Path target;
    private Path part;

    private static byte[] content() {
        byte[] bytes = new byte[300_000];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    private static byte[] wrong() {
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

    private Download download(FetchListener listener, Duration patience, String... mirrors) {
        return new Download(Mirrors.parse("some.pid", List.of(mirrors)), folder, listener, patience);
    }

    private void fetch(String... mirrors) throws IOException, InterruptedException {
        download(notes, PATIENCE, mirrors).fetch(FILE);
    }

    private String failure(String... mirrors) {
        return assertThrows(IOException.class, () -> fetch(mirrors)).getMessage();
    }

    private void leavePart(byte[] bytes) throws IOException {
        Files.createDirectories(folder);
        Files.write(part, bytes);
    }

    private void assertComplete() throws IOException {
        assertArrayEquals(CONTENT, Files.readAllBytes(target));
        assertFalse(Files.exists(part), "no part file may be left");
    }

    private void assertNothingThere() {
        assertFalse(Files.exists(target));
        assertFalse(Files.exists(part));
    }

    @Test
    void downloadsAFileAndSaysHowFarItIs() throws Exception {
        fetch(server.serve("good", file(CONTENT)));
        assertComplete();
        assertEquals((long) CONTENT.length, notes.lengths().get(notes.lengths().size() - 1));
        assertEquals(notes.lengths().stream().sorted().toList(), notes.lengths());
        assertEquals(List.of(target + " is complete and has the right SHA-256"), notes.lines());
    }

    @Test
    void asksNobodyForAFileThatIsThereAlready() throws Exception {
        String mirror = server.serve("good", file(CONTENT));
        fetch(mirror);
        fetch(mirror);
        assertEquals(1, server.requests().size());
        assertEquals(
                target + " is there already and has the right SHA-256",
                notes.lines().get(1));
    }

    @Test
    void replacesAFileThatIsWrong() throws Exception {
        Files.createDirectories(folder);
        Files.write(target, wrong());
        fetch(server.serve("good", file(CONTENT)));
        assertComplete();
        assertEquals(
                target + " is there but does not have the published SHA-256: downloading it again",
                notes.lines().get(0));
    }

    @Test
    void keepsAWrongFileWhenNoMirrorDelivers() throws Exception {
        Files.createDirectories(folder);
        Files.write(target, wrong());
        failure(server.address("nothing"));
        assertArrayEquals(wrong(), Files.readAllBytes(target));
    }

    @Test
    void goesOnWhereTheLastDownloadWasCutOff() throws Exception {
        leavePart(Arrays.copyOf(CONTENT, HALF));
        fetch(server.serve("good", file(CONTENT)));
        assertComplete();
        assertEquals(List.of("/good/data.gz bytes=" + HALF + "-"), server.requests());
    }

    @Test
    void startsAgainWhenTheServerIgnoresTheRange() throws Exception {
        leavePart(Arrays.copyOf(CONTENT, HALF));
        fetch(server.serve("simple", exchange -> send(exchange, 200, CONTENT)));
        assertComplete();
    }

    @Test
    void startsAgainWhenThePartThatWasThereIsWrong() throws Exception {
        leavePart(new byte[HALF]);
        fetch(server.serve("good", file(CONTENT)));
        assertComplete();
        assertEquals(List.of("/good/data.gz bytes=" + HALF + "-", "/good/data.gz"), server.requests());
    }

    @Test
    void usesAPartThatIsCompleteWithoutAsking() throws Exception {
        leavePart(CONTENT);
        fetch(server.address("nothing"));
        assertComplete();
        assertEquals(List.of(), server.requests());
    }

    @Test
    void startsAgainWhenThePartIsTooLong() throws Exception {
        leavePart(Arrays.copyOf(CONTENT, CONTENT.length + 1));
        fetch(server.serve("good", file(CONTENT)));
        assertComplete();
        assertEquals(List.of("/good/data.gz"), server.requests());
    }

    @Test
    void refusesAnotherRangeThanItAskedFor() throws Exception {
        leavePart(Arrays.copyOf(CONTENT, HALF));
        String odd = server.serve("odd", exchange -> {
            exchange.getResponseHeaders().set("Content-Range", "bytes 0-9/" + CONTENT.length);
            send(exchange, 206, Arrays.copyOf(CONTENT, 10));
        });
        fetch(odd, server.serve("good", file(CONTENT)));
        assertComplete();
        assertEquals(
                odd + "data.gz: was asked for bytes " + HALF + " onwards, answered with bytes 0-9/" + CONTENT.length,
                notes.lines().get(0));
    }

    @Test
    void triesTheNextMirrorWhenTheBytesAreWrong() throws Exception {
        String bad = server.serve("bad", file(wrong()));
        fetch(bad, server.serve("good", file(CONTENT)));
        assertComplete();
        assertEquals(
                bad + "data.gz: its SHA-256 is not the published one",
                notes.lines().get(0));
    }

    @Test
    void triesTheNextMirrorWhenTheFileIsNotThere() throws Exception {
        String missing = server.address("missing");
        fetch(missing, server.serve("good", file(CONTENT)));
        assertComplete();
        assertEquals(missing + "data.gz: HTTP 404", notes.lines().get(0));
    }

    @Test
    void triesTheNextMirrorWhenNobodyListens() throws Exception {
        String closed;
        try (MirrorServer gone = new MirrorServer()) {
            closed = gone.address("gone");
        }
        fetch(closed, server.serve("good", file(CONTENT)));
        assertComplete();
        assertEquals(closed + "data.gz: ConnectException", notes.lines().get(0));
    }

    @Test
    void letsTheNextMirrorGoOnAfterATruncatedAnswer() throws Exception {
        String cut = server.serve("cut", exchange -> sendChunked(exchange, Arrays.copyOf(CONTENT, HALF)));
        fetch(cut, server.serve("good", file(CONTENT)));
        assertComplete();
        assertEquals(
                cut + "data.gz: ended after " + HALF + " of " + CONTENT.length + " bytes",
                notes.lines().get(0));
        assertEquals("/good/data.gz bytes=" + HALF + "-", server.requests().get(1));
    }

    @Test
    void keepsWhatCameBeforeTheConnectionBroke() throws Exception {
        HttpHandler breaksOff = exchange -> {
            exchange.sendResponseHeaders(200, CONTENT.length);
            exchange.getResponseBody().write(CONTENT, 0, HALF);
            exchange.getResponseBody().flush();
        };
        failure(server.serve("breaks", breaksOff));
        assertFalse(Files.exists(target));
        assertArrayEquals(Arrays.copyOf(CONTENT, HALF), Files.readAllBytes(part));
    }

    @Test
    void refusesABodyOfAnotherSizeBeforeReadingIt() {
        String page = server.serve("page", exchange -> send(exchange, 200, new byte[10]));
        assertEquals(
                "no mirror delivered data.gz (" + page + "data.gz: has 10 bytes, the published file has "
                        + CONTENT.length + "); mirrors are configured in some.pid",
                failure(page));
        assertNothingThere();
    }

    @Test
    void stopsReadingABodyThatIsTooLong() {
        String endless = server.serve("endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write(CONTENT);
            }
        });
        assertEquals(
                "no mirror delivered data.gz (" + endless + "data.gz: sent more than the published " + CONTENT.length
                        + " bytes); mirrors are configured in some.pid",
                failure(endless));
        assertNothingThere();
    }

    @Test
    void givesUpOnAMirrorThatFallsSilent() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        String silent = server.serve("silent", exchange -> {
            exchange.sendResponseHeaders(200, CONTENT.length);
            exchange.getResponseBody().write(CONTENT, 0, HALF);
            exchange.getResponseBody().flush();
            await(end);
        });
        Download download = download(notes, Duration.ofSeconds(1), silent, server.serve("good", file(CONTENT)));
        download.fetch(FILE);
        end.countDown();
        assertComplete();
        assertEquals(silent + "data.gz: sent nothing for 1 s", notes.lines().get(0));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void followsARedirect() throws Exception {
        server.serve("good", file(CONTENT));
        String moved = server.serve("moved", exchange -> {
            exchange.getResponseHeaders().set("Location", "/good/data.gz");
            exchange.sendResponseHeaders(302, -1);
        });
        fetch(moved);
        assertComplete();
    }

    @Test
    void keepsThePartWhenInterrupted() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch halfThere = new CountDownLatch(1);
        String slow = server.serve("slow", exchange -> {
            exchange.sendResponseHeaders(200, CONTENT.length);
            exchange.getResponseBody().write(CONTENT, 0, HALF);
            exchange.getResponseBody().flush();
            await(end);
        });
        Notes watcher = new Notes() {
            @Override
            public void progress(String file, long bytes, long total) {
                if (bytes == HALF) {
                    halfThere.countDown();
                }
            }
        };
        FutureTask<InterruptedException> task =
                new FutureTask<>(() -> assertThrows(InterruptedException.class, () -> download(watcher, PATIENCE, slow)
                        .fetch(FILE)));
        Thread thread = new Thread(task);
        thread.start();
        halfThere.await();
        thread.interrupt();
        task.get();
        end.countDown();
        assertFalse(Files.exists(target));
        assertArrayEquals(Arrays.copyOf(CONTENT, HALF), Files.readAllBytes(part));
        fetch(server.serve("good", file(CONTENT)));
        assertComplete();
    }

    @Test
    void keepsThePartWhenInterruptedBeforehand() throws Exception {
        leavePart(Arrays.copyOf(CONTENT, HALF));
        String good = server.serve("good", file(CONTENT));
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> fetch(good));
        assertFalse(Thread.interrupted(), "the exception stands for the interrupt");
        assertEquals(HALF, Files.size(part));
    }

    @Test
    void doesNotShareAPartWithAnotherDownload() throws Exception {
        leavePart(new byte[1]);
        String good = server.serve("good", file(CONTENT));
        try (FileChannel other = FileChannel.open(part, StandardOpenOption.WRITE)) {
            other.lock();
            assertEquals(
                    part + " is being downloaded by somebody else; try again when that is done",
                    assertThrows(InvalidInputException.class, () -> fetch(good)).getMessage());
        }
        fetch(good);
        assertComplete();
    }

    @Test
    void saysWhenTheFolderCannotBeWritten() throws Exception {
        Files.writeString(root.resolve("downloads"), "a file where the folder should be");
        String message = assertThrows(InvalidInputException.class, () -> fetch(server.serve("good", file(CONTENT))))
                .getMessage();
        assertTrue(message.startsWith("cannot write " + part + ": "), message);
        assertEquals(1, message.lines().count());
    }

    @Test
    void namesEveryMirrorThatFailed() {
        String first = server.address("first");
        String second = server.serve("second", exchange -> send(exchange, 503, new byte[0]));
        assertEquals(
                "no mirror delivered data.gz (" + first + "data.gz: HTTP 404; " + second
                        + "data.gz: HTTP 503); mirrors are configured in some.pid",
                failure(first, second));
        assertEquals(2, notes.lines().size());
    }
}
