package org.neuroplug.api.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.data.ImageShape;

class TestDetailTest {
    private static final Optional<ImageShape> PAIR = Optional.of(new ImageShape(1, 2, 1));

    private static Misclassified wrong(int label, int predicted, byte... pixels) {
        return new Misclassified(3, label, predicted, 0.75, pixels);
    }

    private static TestDetail detail(List<List<Integer>> confusion, Misclassified... wrong) {
        return new TestDetail(List.of("cat", "dog"), confusion, PAIR, List.of(wrong));
    }

    private static final List<List<Integer>> SQUARE = List.of(List.of(5, 1), List.of(0, 4));

    @Test
    void equalsAnotherOneWithTheSamePixels() {
        TestDetail detail = detail(SQUARE, wrong(0, 1, (byte) 7, (byte) -1));
        assertEquals(detail, detail(SQUARE, wrong(0, 1, (byte) 7, (byte) -1)));
        assertEquals(
                detail.hashCode(),
                detail(SQUARE, wrong(0, 1, (byte) 7, (byte) -1)).hashCode());
        assertNotEquals(detail, detail(SQUARE, wrong(0, 1, (byte) 7, (byte) -2)));
    }

    @Test
    void refusesNonsenseAndSaysTheValue() {
        assertRefused("2 rows and columns, was [[1, 2]]", () -> detail(List.of(List.of(1, 2))));
        assertRefused("was [[1, 2], [1]]", () -> detail(List.of(List.of(1, 2), List.of(1))));
        assertRefused("there are 2 classes, was row 3: 2 taken for 1", () -> detail(SQUARE, wrong(2, 1)));
        assertRefused("had 1 values", () -> detail(SQUARE, wrong(0, 1, (byte) 7)));
        assertRefused(
                "were 13",
                () -> new TestDetail(List.of("cat", "dog"), SQUARE, PAIR, Collections.nCopies(13, wrong(0, 1))));
        assertRefused("must not be taken for its class, 1", () -> wrong(1, 1));
        assertRefused("was NaN", () -> new Misclassified(0, 0, 1, Double.NaN, new byte[0]));
        assertRefused("were -1, 0 and 1", () -> new Misclassified(-1, 0, 1, 0.5, new byte[0]));
    }

    private static void assertRefused(String why, Runnable making) {
        String message =
                assertThrows(IllegalArgumentException.class, making::run).getMessage();
        assertTrue(message.contains(why), message);
    }
}
