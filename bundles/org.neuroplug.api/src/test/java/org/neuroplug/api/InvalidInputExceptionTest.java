package org.neuroplug.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InvalidInputExceptionTest {
    private static final List<String> NAMES = List.of("relu", "elu", "selu", "sigmoid", "tanh");

    @Test
    void suggestsTheNameThatWasMeant() {
        assertEquals(Optional.of("sigmoid"), InvalidInputException.nearest("sigmiod", NAMES));
        assertEquals(Optional.of("relu"), InvalidInputException.nearest("Relu", NAMES));
        assertEquals(Optional.of("tanh"), InvalidInputException.nearest("thanh", NAMES));
    }

    @Test
    void suggestsNothingForAnUnrelatedName() {
        assertEquals(Optional.empty(), InvalidInputException.nearest("convolution", NAMES));
    }

    @Test
    void saysWhatThereIs() {
        assertEquals(
                "unknown activation 'tanj'; did you mean tanh? (there are relu, elu, selu, sigmoid, tanh)",
                InvalidInputException.unknown("activation", "tanj", NAMES).getMessage());
        assertEquals(
                "unknown model 'x' (there is none)",
                InvalidInputException.unknown("model", "x", List.of()).getMessage());
    }
}
