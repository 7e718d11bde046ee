package org.neuroplug.shell.internal.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlyphsTest {
    @ParameterizedTest
    @CsvSource({
        "0, ────, ----",
        "0.12, ────, ----",
        "0.125, ╾───, ----",
        "0.5, ━━──, ##--",
        "0.74, ━━╾─, ##--",
        "0.9, ━━━╾, ###-",
        "1, ━━━━, ####",
        "1.5, ━━━━, ####",
        "-1, ────, ----"
    })
    void aBarIsDoneByHalvesOfColumns(double part, String unicode, String ascii) {
        assertEquals(unicode, Glyphs.of(true).bar(part, 4));
        assertEquals(ascii, Glyphs.of(false).bar(part, 4));
    }
}
