package org.neuroplug.api.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.neuroplug.api.InvalidInputException;

class DefinitionTest {
    private static String refusal(String name, String formula) {
        return assertThrows(InvalidInputException.class, () -> new Definition(name, formula))
                .getMessage();
    }

    @Test
    void lineBreaksCountAsSpaces() {
        assertEquals(new Definition("bent", "x +  1"), new Definition("bent", "x +\r\n1\n"));
    }

    @Test
    void refusesAMegabyte() {
        assertEquals("a formula must have at most 4096 characters, has 1048576", refusal("bent", "x".repeat(1 << 20)));
    }

    @Test
    void refusesNothing() {
        assertEquals("the formula of bent must not be empty", refusal("bent", " \t"));
    }

    @Test
    void refusesNamesThatNoPluginHas() {
        assertEquals("the name of a definition must have at most 64 characters, has 65", refusal("b".repeat(65), "x"));
        assertEquals(
                "a plug-in's name starts with a lower case letter and goes on with lower case letters, digits, _ or -,"
                        + " was '../bent'",
                refusal("../bent", "x"));
    }
}
