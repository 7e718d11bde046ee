package org.neuroplug.shell.internal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalFactsTest {
    private static final Map<String, String> TRUE_COLOUR =
            Map.of("TERM", "xterm-256color", "COLORTERM", "truecolor", "LANG", "en_GB.UTF-8");

    @Test
    void believesTheStartScript() {
        Map<String, String> properties =
                Map.of("neuroplug.tty.out", "false", "neuroplug.tty.err", "true", "neuroplug.columns", "132");

        assertEquals(
                new TerminalFacts(false, true, 132, Palette.CHARACTERS, true),
                TerminalFacts.detect(properties::get, TRUE_COLOUR, false));
    }

    @Test
    void asksTheEnvironmentOtherwise() {
        Map<String, String> environment = Map.of("COLUMNS", "100", "TERM", "xterm-256color", "LC_ALL", "C.UTF-8");

        assertEquals(
                new TerminalFacts(true, true, 100, Palette.GREYS, true),
                TerminalFacts.detect(name -> null, environment, true));
        assertEquals(TerminalFacts.none(), TerminalFacts.detect(name -> null, Map.of(), false));
    }

    @Test
    void keepsToAsciiWhereTheStartScriptSaysSo() {
        Map<String, String> properties = Map.of("neuroplug.unicode", "false");
        Map<String, String> environment = Map.of("LC_ALL", "C.UTF-8");

        assertFalse(TerminalFacts.detect(properties::get, environment, true).unicode());
        assertTrue(TerminalFacts.detect(name -> "", environment, true).unicode());
    }

    @Test
    void writesNothingOverOnADumbTerminal() {
        TerminalFacts dumb = TerminalFacts.detect(name -> null, Map.of("TERM", "dumb", "LC_ALL", "C.UTF-8"), true);

        assertTrue(dumb.outIsTerminal());
        assertFalse(dumb.errIsTerminal());
        assertFalse(dumb.unicode());
    }

    @Test
    void ignoresANonsensicalWidth() {
        Map<String, String> properties = Map.of("neuroplug.columns", "-5");

        assertEquals(
                80,
                TerminalFacts.detect(properties::get, Map.of("COLUMNS", "wide"), false)
                        .width());
    }

    @ParameterizedTest
    @CsvSource({
        "xterm-256color, truecolor, en_GB.UTF-8, COLOURS",
        "xterm-256color, '',        en_GB.utf8,  GREYS",
        "xterm,          '',        en_GB.UTF-8, CHARACTERS",
        "dumb,           truecolor, en_GB.UTF-8, CHARACTERS",
        "xterm-256color, truecolor, POSIX,       CHARACTERS"
    })
    void drawsWithWhatTheTerminalHas(String term, String colours, String locale, Palette palette) {
        assertEquals(palette, TerminalFacts.palette(Map.of("TERM", term, "COLORTERM", colours, "LC_ALL", locale)));
    }

    @Test
    void respectsNoColor() {
        Map<String, String> environment =
                Map.of("TERM", "xterm-256color", "COLORTERM", "truecolor", "LANG", "C.UTF-8", "NO_COLOR", "1");

        assertEquals(Palette.CHARACTERS, TerminalFacts.palette(environment));
    }

    @Test
    void drawsCharactersWhereOutputIsRedirected() {
        TerminalFacts terminal = new TerminalFacts(true, true, 80, Palette.COLOURS, true);

        assertEquals(new TerminalFacts(false, true, 80, Palette.CHARACTERS, true), terminal.only(false, true));
        assertEquals(new TerminalFacts(true, false, 80, Palette.COLOURS, true), terminal.only(true, false));
    }
}
