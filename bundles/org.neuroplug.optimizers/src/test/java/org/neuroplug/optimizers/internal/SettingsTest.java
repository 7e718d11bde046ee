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
                "adagrad(initial-accumulator=-1) | optimizer adagrad: initial-accumulator must be >= 0, was -1",
                "lion(weight-decay=-0.1) | optimizer lion: weight-decay must be >= 0, was -0.1",
                "adamw(weight-decay=-1) | optimizer adamw: weight-decay must be >= 0, was -1",
                "lamb(weight-decay=NaN) | optimizer lamb: weight-decay must be >= 0, was NaN",
                "lamb(decoupled=perhaps) | optimizer lamb: decoupled must be true or false, was perhaps",
                "adam(epsilon-corrected=1) | optimizer adam: epsilon-corrected must be true or false, was 1",
                "adamax(epsilon-in-maximum=1) | optimizer adamax: epsilon-in-maximum must be true or false, was 1",
                "rprop(shrink=0) | optimizer rprop: shrink must be in (0, 1), was 0",
                "rprop(shrink=1) | optimizer rprop: shrink must be in (0, 1), was 1",
                "rprop(grow=1) | optimizer rprop: grow must be > 1, was 1",
                "rprop(smallest=0) | optimizer rprop: smallest must be > 0, was 0",
                "rprop(largest=0) | optimizer rprop: largest must be > 0, was 0",
                "rprop(smallest=60) | optimizer rprop: smallest must be at most largest, were 60 and 50",
                "adafactor(beta2-decay=0) | optimizer adafactor: beta2-decay must be in [-1, -0.01], was 0",
                "adafactor(beta2-decay=-1.1) | optimizer adafactor: beta2-decay must be in [-1, -0.01], was -1.1",
                "adafactor(clip=0) | optimizer adafactor: clip must be > 0, was 0",
                "adafactor(epsilon1=0) | optimizer adafactor: epsilon1 must be in [1e-30, 1], was 0",
                "adafactor(epsilon2=0) | optimizer adafactor: epsilon2 must be > 0, was 0",
                "adafactor(relative-step=no) | optimizer adafactor: relative-step must be true or false, was no",
                "nadam(momentum-decay=-1) | optimizer nadam: momentum-decay must be >= 0, was -1",
                "nadam(look-ahead=keras) | optimizer nadam: look-ahead must be one of dozat, pytorch1, was keras",
                "ftrl(l1=-1) | optimizer ftrl: l1 must be >= 0, was -1",
                "ftrl(l2=-1) | optimizer ftrl: l2 must be >= 0, was -1",
                "ftrl(initial-accumulator=-0.1) | optimizer ftrl: initial-accumulator must be >= 0, was -0.1",
                "rmsprop(rho=1) | optimizer rmsprop: rho must be in [0, 1), was 1",
                "adadelta(rho=1) | optimizer adadelta: rho must be in [0, 1), was 1",
                "adadelta(epsilon=2) | optimizer adadelta: epsilon must be in [1e-30, 1], was 2",
                "adabelief(epsilon=0) | optimizer adabelief: epsilon must be in [1e-30, 1], was 0"
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
