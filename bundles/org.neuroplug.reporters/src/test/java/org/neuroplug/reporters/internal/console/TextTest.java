package org.neuroplug.reporters.internal.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTest {
    @Test
    void shortensTheMiddle() {
        assertEquals("leaky_re….1)", Text.shorten("leaky_relu(alpha=0.1)", 12));
        assertEquals("relu", Text.shorten("relu", 4));
        assertEquals("数数…数", Text.shorten("数".repeat(9), 8));
    }

    @Test
    void countsColumnsNotCharacters() {
        assertEquals(4, Text.width("数a\u0301b"));
        assertEquals(2, Text.width("\uD83D\uDE00"));
        assertEquals("  数", Text.right("数", 4));
    }

    @Test
    void wrapsAtSpacesAndCommas() {
        assertEquals(
                List.of("  model  mlp(a=[x,y],", "         b=[20,30])"),
                Text.wrap("  model  mlp(a=[x,y],b=[20,30])", 22, 9));
        assertEquals(List.of("one two", "  three"), Text.wrap("one two three", 7, 2));
        assertEquals(List.of("abcdef", "  ghij"), Text.wrap("abcdefghij", 6, 2));
    }
}
