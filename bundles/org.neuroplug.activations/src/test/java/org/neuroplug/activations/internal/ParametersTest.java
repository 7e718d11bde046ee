package org.neuroplug.activations.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neuroplug.api.InvalidInputException;

class ParametersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "elu(alpha=-1) | activation elu: alpha must be >= 0, was -1",
                "leaky_relu(alpha=NaN) | activation leaky_relu: alpha must be >= 0, was NaN",
                "thresholded_relu(theta=-0.1) | activation thresholded_relu: theta must be >= 0, was -0.1",
                "hard_sigmoid(slope=0) | activation hard_sigmoid: slope must be > 0, was 0",
                "hard_sigmoid(slope=Infinity) | activation hard_sigmoid: slope must be > 0, was Infinity",
                "elu(alpha=much) | activation elu: alpha must be a number, was much",
                "leaky_relu(alpa=1) | unknown parameter of activation leaky_relu 'alpa'; did you mean alpha? (there are alpha)",
                "relu(alpha=1) | unknown parameter of activation relu 'alpha' (there is none)"
            })
    void refusesWhatIsOutsideItsRange(String choice, String message) {
        InvalidInputException e = assertThrows(InvalidInputException.class, () -> BuiltIns.create(choice));
        assertEquals(message, e.getMessage());
    }

    /** DL4J may then treat layers alike. */
    @Test
    void isEqualWhenSettingsAre() {
        for (String name : BuiltIns.names()) {
            assertEquals(BuiltIns.create(name), BuiltIns.create(name), name);
        }
        assertNotEquals(BuiltIns.create("elu"), BuiltIns.create("elu(alpha=0.5)"));
    }

    @Test
    void isPrintedWithItsSettings() {
        assertEquals(
                "leaky_relu(alpha=0.1)",
                BuiltIns.create("leaky_relu(alpha=0.1)").toString());
    }
}
