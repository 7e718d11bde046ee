package org.neuroplug.reporters.internal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShortNamesTest {
    @Test
    void leaveTheMiddleOut() {
        assertEquals(List.of("relu", "leaky_re…0.1)"), ShortNames.of(List.of("relu", "leaky_relu(alpha=0.1)"), 13));
    }

    @Test
    void areLongerWhereTwoWouldBeTheSame() {
        assertEquals(
                List.of("relu, batc…, x=1", "relu, batc…, x=2"),
                ShortNames.of(List.of("relu, batch=10000, x=1", "relu, batch=10000, x=2"), 16));
        assertEquals(
                List.of("relu, b=1… y=1", "relu, b=2… y=1"),
                ShortNames.of(List.of("relu, b=1, x=1, y=1", "relu, b=2, x=1, y=1"), 8));
    }

    @Test
    void areWholeWhereThereIsRoom() {
        assertEquals(List.of("relu", "tanh"), ShortNames.of(List.of("relu", "tanh"), 4));
    }
}
