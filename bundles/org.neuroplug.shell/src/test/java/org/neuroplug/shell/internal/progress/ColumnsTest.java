package org.neuroplug.shell.internal.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "leaky_relu(alpha=0.1), seed 12 | 30 | leaky_relu(alpha=0.1), seed 12",
                "leaky_relu(alpha=0.1), seed 12 | 18 | leaky_rel… seed 12",
                "leaky_relu(alpha=0.1), seed 12 | 2  | le"
            })
    void aLongNameKeepsItsEnd(String name, int width, String shown) {
        assertEquals(shown, Columns.shorten(name, width, "…"));
    }

    @Test
    void nothingInANameMovesTheCursor() {
        assertEquals("a?[31mb?c?d", Columns.harmless("a\u001b[31mb\nc\u202ed"));
    }
}
