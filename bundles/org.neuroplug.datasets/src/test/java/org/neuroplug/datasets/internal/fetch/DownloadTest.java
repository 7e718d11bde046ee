package org.neuroplug.datasets.internal.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neuroplug.datasets.internal.fetch.MirrorServer.file;
import static org.neuroplug.datasets.internal.fetch.MirrorServer.send;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.datasets.internal.Notes;

class DownloadTest extends DownloadFixture {
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
}
