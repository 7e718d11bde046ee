package org.neuroplug.datasets.internal.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.neuroplug.datasets.internal.fetch.MirrorServer.file;
import static org.neuroplug.datasets.internal.fetch.MirrorServer.send;
import static org.neuroplug.datasets.internal.fetch.MirrorServer.sendChunked;

import com.sun.net.httpserver.HttpHandler;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What is wrong with mirrors, and that the next one is tried. */
class MirrorFailureTest extends DownloadFixture {
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
        assertEquals(closed + "data.gz: no connection", notes.lines().get(0));
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
