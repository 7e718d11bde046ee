package org.neuroplug.optimizers.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neuroplug.api.InvalidInputException;

class SettingsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sgd | learning-rate=0.01",
                "momentum | learning-rate=0.01,momentum=0.9",
                "nesterov | learning-rate=0.01,momentum=0.9",
                "adam | learning-rate=0.001,beta1=0.9,beta2=0.999,epsilon=1e-7,epsilon-corrected=false",
                "rmsprop | learning-rate=0.001,rho=0.9,epsilon=1e-7,epsilon-in-root=true,momentum=0,centered=false",
                "adamw | learning-rate=0.001,beta1=0.9,beta2=0.999,epsilon=1e-7,epsilon-corrected=false,weight-decay=0.004",
                "adamax | learning-rate=0.001,beta1=0.9,beta2=0.999,epsilon=1e-7,epsilon-in-maximum=false",
                "amsgrad | learning-rate=0.001,beta1=0.9,beta2=0.999,epsilon=1e-7,epsilon-corrected=false",
                "nadam | learning-rate=0.001,beta1=0.9,beta2=0.999,epsilon=1e-7,momentum-decay=1,look-ahead=dozat",
                "lion | learning-rate=0.001,beta1=0.9,beta2=0.99,weight-decay=0",
                "lamb | learning-rate=0.001,beta1=0.9,beta2=0.999,epsilon=1e-7,weight-decay=0,decoupled=false",
                "adafactor | learning-rate=0.001,beta2-decay=-0.8,epsilon1=1e-30,epsilon2=0.001,clip=1,relative-step=true",
                "ftrl | learning-rate=0.001,initial-accumulator=0.1,l1=0,l2=0",
                "adagrad | learning-rate=0.001,initial-accumulator=0.1,epsilon=1e-7,epsilon-in-root=true"
            })
    void defaultsAreThoseOfKeras(String name, String settings) {
        assertEquals(settings, BuiltIns.settings(name).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sgd(learning-rate=0) | optimizer sgd: learning-rate must be > 0, was 0",
                "adam(learning-rate=NaN) | optimizer adam: learning-rate must be > 0, was NaN",
                "momentum(momentum=1) | optimizer momentum: momentum must be in [0, 1), was 1",
                "nesterov(momentum=-0.1) | optimizer nesterov: momentum must be in [0, 1), was -0.1",
                "adam(beta2=1) | optimizer adam: beta2 must be in [0, 1), was 1",
                "rmsprop(epsilon=0) | optimizer rmsprop: epsilon must be in [1e-30, 1], was 0",
                "rmsprop(epsilon-in-root=maybe) | optimizer rmsprop: epsilon-in-root must be true or false, was maybe",
                "adagrad(initial-accumulator=-1) | optimizer adagrad: initial-accumulator must be >= 0, was -1"
            })
    void refusesWhatIsOutsideItsRange(String choice, String message) {
        InvalidInputException e = assertThrows(InvalidInputException.class, () -> BuiltIns.create(choice));
        assertEquals(message, e.getMessage());
    }

    /** DL4J then updates the weights of all layers in one go. */
    @Test
    void isEqualWhenSettingsAre() {
        for (String name : BuiltIns.names()) {
            assertEquals(BuiltIns.create(name), BuiltIns.create(name));
            assertNotEquals(BuiltIns.create(name), BuiltIns.create(name + "(learning-rate=0.5)"));
            assertEquals(0.5, BuiltIns.create(name + "(learning-rate=0.5)").getLearningRate(0, 0));
        }
        assertNotEquals(BuiltIns.create("momentum"), BuiltIns.create("momentum(momentum=0.5)"));
        assertTrue(BuiltIns.create("momentum").toString().contains("momentum=0.9"));
    }
}
