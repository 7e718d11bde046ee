package org.neuroplug.reporters.internal.tensorboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderNameTest {
    @Test
    void isTheNameItselfWhenThatIsHarmless() {
        assertEquals("leaky_relu(alpha=0.1)+sgd", FolderName.of("leaky_relu(alpha=0.1) + sgd"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "../../etc", "a/b", "a\\b", "c:d", "\u0000", "数数", "CON\n"})
    void isHarmlessWhateverTheNameIs(String name) {
        assertTrue(FolderName.of(name).matches("[A-Za-z0-9_.,=+@()-]*-[0-9a-f]+"), FolderName.of(name));
    }

    @Test
    void tellsLongNamesApart() {
        String first = FolderName.of("x".repeat(300) + "1");
        assertTrue(first.length() < 80, first);
        assertNotEquals(first, FolderName.of("x".repeat(300) + "2"));
    }
}
