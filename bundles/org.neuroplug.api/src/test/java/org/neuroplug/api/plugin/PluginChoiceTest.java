package org.neuroplug.api.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
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
                "leaky_relu(alpha=0.1)",
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
                "ReLU",
                "../x",
                "a(b=1)c"
            })
    void refusesWhatIsNotAChoice(String text) {
        String message = assertThrows(InvalidInputException.class, () -> PluginChoice.parse(text))
                .getMessage();
        assertTrue(message.contains(text.isEmpty() ? "''" : text.replaceAll("\\(.*", "")), message);
    }
}
