package org.neuroplug.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return Main.run(
                args,
                Map.of(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Test
    void printsTheVersionOnStandardOutput() {
        assertEquals(0, run("--version"));
        assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("neuroplug "));
        assertEquals(0, err.size());
    }

    @Test
    void endsWith2AndOneLineForBadInput() {
        assertEquals(2, run("--versoin"));
        assertEquals(
                "neuroplug: unknown option --versoin; did you mean --version? (see --help)",
                err.toString(StandardCharsets.UTF_8).strip());
        assertEquals(0, out.size());
    }
}
