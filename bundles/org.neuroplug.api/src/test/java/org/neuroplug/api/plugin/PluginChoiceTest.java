package org.neuroplug.api.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroplug.api.InvalidInputException;

class PluginChoiceTest {
    @Test
    void readsNameSettingsAndLists() {
        assertEquals(PluginChoice.of("relu"), PluginChoice.parse(" relu "));
        assertEquals(
                new PluginChoice("leaky_relu", Map.of("alpha", "0.1")),
                PluginChoice.parse("leaky_relu( alpha = 0.1 )"));
        assertEquals(
                new PluginChoice(
                        "mlp",
                        Map.of(
                                "units", List.of("200", "100"),
                                "activations", List.of("compared", "leaky_relu(alpha=0.1)"))),
                PluginChoice.parse("mlp(units=[200,100],activations=[compared,leaky_relu(alpha=0.1)])"));
    }

    @Test
    void readsAVersionAndWritesItInFull() {
        PluginChoice choice = PluginChoice.parse("swish @ 1.2 (beta=2)");

        assertEquals(new PluginChoice("swish", Optional.of("1.2.0"), Map.of("beta", "2")), choice);
        assertEquals("swish@1.2.0(beta=2)", choice.toString());
        assertEquals("swish@1.2.0", choice.reference());
        assertEquals(choice, PluginChoice.parse("swish@01.2.0(beta=2)"));
        assertEquals(Optional.of("1.2.0"), choice.with("beta", 3).version());
    }

    @Test
    void aVersionMakesAnotherChoice() {
        assertNotEquals(PluginChoice.parse("swish@1"), PluginChoice.parse("swish@2"));
        assertNotEquals(PluginChoice.parse("swish@1"), PluginChoice.parse("swish"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x@", "x@v1", "x@1.", "x@1.2.3.", "x@1.2.3.4.5", "x@1@2", "x@1.0.0.ü", "x@9999999999"})
    void refusesWhatIsNoVersion(String text) {
        String message = assertThrows(InvalidInputException.class, () -> PluginChoice.parse(text))
                .getMessage();

        assertTrue(message.endsWith("such as 1.0.0 or 1.2.0.beta, was '" + text.substring(2) + "'"), message);
    }

    @Test
    void commasWithinParenthesesDoNotSeparateChoices() {
        assertEquals(
                List.of("relu", "b(x=1,y=2)", "tanh"),
                PluginChoice.parseList("relu, b(x=1,y=2) ,tanh").stream()
                        .map(PluginChoice::toString)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "relu",
                "relu@1.0.0",
                "leaky_relu(alpha=0.1)",
                "leaky_relu@1.2.3.beta-1(alpha=0.1)",
                "mlp(activations=[compared,elu@2.0.0(alpha=2)])",
                "csv(file=\"a b,(c).csv\",label=x)",
                "mlp(units=[200,200],activations=[compared,elu(alpha=2)])",
                "csv(file=\"say \"\"hi\"\"\")"
            })
    void writesWhatItReads(String text) {
        assertEquals(text, PluginChoice.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a)(b)", "(", "a(b=1),c", "a b", "", "[1,2]", "x=y", "a(b", "say \"hi\"", "a(b=1)", "1e-3", "ü"})
    void readsBackAnyValue(String value) {
        PluginChoice choice = PluginChoice.of("csv").with("file", value).with("label", List.of(value, "x"));

        assertEquals(choice, PluginChoice.parse(choice.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "(",
                "relu(",
                "relu(alpha",
                "relu(alpha=",
                "relu(alpha=1",
                "relu)",
                "relu(a=1,a=2)",
                "x(a=[1)",
                "x(a=\"1)",
                "6relu",
                "../x",
                "a(b=1)c"
            })
    void refusesWhatIsNotAChoice(String text) {
        String message = assertThrows(InvalidInputException.class, () -> PluginChoice.parse(text))
                .getMessage();
        assertTrue(message.contains(text.isEmpty() ? "''" : text.replaceAll("\\(.*", "")), message);
    }

    @Test
    void readsValuesOfOneSetting() {
        assertEquals(List.of("0.01", "0.1"), PluginChoice.parseValues("0.01, 0.1"));
        assertEquals(
                List.of(List.of("100", "100"), List.of("200"), List.of()),
                PluginChoice.parseValues("[100,100],[200],[]"));
        assertEquals(
                List.of("mlp(units=[1,2])", "a, \"b\"", "x"),
                PluginChoice.parseValues("mlp(units=[1,2]),\"a, \"\"b\"\"\",x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a b", "a,b", "", "[x]", "mlp(units=[1,2])", "say \"hi\""})
    void readsBackTheValuesThatItWrites(String value) {
        Object list = List.of(value, "x");

        assertEquals(
                List.of(value, list),
                PluginChoice.parseValues(PluginChoice.written(value) + "," + PluginChoice.written(list)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,", ",a", "[a", "a]", "[a]b", "\"a"})
    void refusesWhatAreNoValues(String text) {
        String message = assertThrows(InvalidInputException.class, () -> PluginChoice.parseValues(text))
                .getMessage();

        assertTrue(message.startsWith("cannot read '" + text + "'"), message);
        assertTrue(message.endsWith("write value or [value,value], and a comma between two of them"), message);
    }
}
