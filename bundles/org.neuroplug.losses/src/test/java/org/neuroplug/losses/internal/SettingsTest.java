package org.neuroplug.losses.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.spi.LossProvider.Domain;

class SettingsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cross_entropy | label-smoothing=0",
                "binary_cross_entropy | label-smoothing=0",
                "huber | delta=1",
                "focal | gamma=2,alpha=0.25"
            })
    void defaultsAreThoseOfKeras(String name, String settings) {
        assertEquals(settings, BuiltIns.settings(name).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "cross_entropy(label-smoothing=1.5) | loss cross_entropy: label-smoothing must be in [0, 1], was 1.5",
                "cross_entropy(label-smoothing=NaN) | loss cross_entropy: label-smoothing must be in [0, 1], was NaN",
                "huber(delta=0) | loss huber: delta must be > 0, was 0",
                "focal(gamma=-1) | loss focal: gamma must be >= 0, was -1",
                "focal(alpha=0) | loss focal: alpha must be > 0, was 0",
                "mse(delta=1) | unknown parameter of loss mse 'delta' (there is none)"
            })
    void refusesWhatMakesNoLoss(String choice, String message) {
        assertEquals(
                message,
                assertThrows(InvalidInputException.class, () -> BuiltIns.loss(choice))
                        .getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "cross_entropy,softmax,PROBABILITIES",
        "binary_cross_entropy,sigmoid,PROBABILITIES",
        "kl_divergence,softmax,PROBABILITIES",
        "focal,softmax,PROBABILITIES",
        "poisson,softmax,NOT_NEGATIVE",
        "mse,softmax,NUMBERS",
        "mae,softmax,NUMBERS",
        "msle,softmax,NUMBERS",
        "huber,softmax,NUMBERS",
        "log_cosh,softmax,NUMBERS",
        "hinge,linear,NUMBERS",
        "squared_hinge,linear,NUMBERS",
        "categorical_hinge,linear,NUMBERS"
    })
    void saysWhatItGoesWith(String name, String output, Domain domain) {
        assertEquals(output, BuiltIns.provider(name).output(BuiltIns.settings(name)));
        assertEquals(domain, BuiltIns.provider(name).domain(BuiltIns.settings(name)));
    }

    @Test
    void isEqualToOneOfTheSameSettings() {
        assertEquals(
                BuiltIns.loss("focal(gamma=1)").function(),
                BuiltIns.loss("focal(gamma=1)").function());
        assertNotEquals(
                BuiltIns.loss("focal(gamma=1)").function(),
                BuiltIns.loss("focal(gamma=2)").function());
    }
}
