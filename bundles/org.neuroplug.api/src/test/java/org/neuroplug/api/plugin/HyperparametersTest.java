package org.neuroplug.api.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neuroplug.api.InvalidInputException;

class HyperparametersTest {
    private static final List<Parameter> DECLARED = List.of(
            Parameter.real("alpha", 0.3, Range.atLeast(0), "slope"),
            Parameter.integer("count", 3, Range.between(1, 10), "how many"),
            Parameter.flag("centered", false, "subtract the mean"),
            Parameter.text("mode", "same", "how", "same", "valid"),
            Parameter.list("units", List.of("200"), "per layer"));

    private static Hyperparameters resolve(Map<String, ?> given) {
        return Hyperparameters.resolve("thing x", DECLARED, given);
    }

    @Test
    void fillsInDefaultsAndConvertsWhatWasGiven() {
        Hyperparameters h = resolve(Map.of("alpha", "0.5", "centered", "true", "units", List.of(10, 20)));
        assertEquals(0.5, h.real("alpha"));
        assertEquals(3, h.integer("count"));
        assertEquals(true, h.flag("centered"));
        assertEquals("same", h.text("mode"));
        assertEquals(List.of("10", "20"), h.list("units"));
        assertEquals("alpha=0.5,count=3,centered=true,mode=same,units=[10,20]", h.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alpha|NaN|thing x: alpha must be >= 0, was NaN",
                "alpha|-1|thing x: alpha must be >= 0, was -1",
                "alpha|Infinity|thing x: alpha must be >= 0, was Infinity",
                "alpha|much|thing x: alpha must be a number, was much",
                "count|2.5|thing x: count must be a whole number, was 2.5",
                "count|11|thing x: count must be in [1, 10], was 11",
                "centered|yes|thing x: centered must be true or false, was yes",
                "mode|full|thing x: mode must be one of same, valid, was full",
                "alhpa|1|unknown parameter of thing x 'alhpa'; did you mean alpha? (there are alpha, count, centered, mode,"
                        + " units)"
            })
    void saysWhatWasWrongTheValueAndWhatIsAllowed(String name, String value, String message) {
        assertEquals(
                message,
                assertThrows(InvalidInputException.class, () -> resolve(Map.of(name, value)))
                        .getMessage());
    }

    @ParameterizedTest
    @CsvSource({"0.0001,0.0001", "1E-7,1e-7", "1.5E-9,1.5e-9", "0.1,0.1", "3,3", "1E20,1e20", "-0.00025,-0.00025"})
    void writesNumbersAsPeopleDoAndReadsThemBack(double value, String text) {
        assertEquals(text, Hyperparameters.format(value));
        assertEquals(value, Double.parseDouble(text));
    }

    @Test
    void asksForAParameterWithoutDefault() {
        var file = List.of(Parameter.requiredText("file", "the file to read"));
        assertEquals(
                "data set csv: file must be given: the file to read",
                assertThrows(InvalidInputException.class, () -> Hyperparameters.defaults("data set csv", file))
                        .getMessage());
    }

    @Test
    void aListIsNoText() {
        Parameter mode = Parameter.text("mode", "", "any word");
        assertEquals(
                "thing x: mode must be a text, was [a, b]",
                assertThrows(InvalidInputException.class, () -> mode.check("thing x", List.of("a", "b")))
                        .getMessage());
    }
}
