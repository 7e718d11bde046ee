package org.neuroplug.activations.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroplug.api.InvalidInputException;
import org.neuroplug.api.plugin.Framework;
import org.neuroplug.api.plugin.Parameter;

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
                "relu(alpha=1) | unknown parameter of activation relu 'alpha' (there is none)",
                "silu(beta=1) | unknown parameter of activation silu 'beta' (there is none)",
                "log_softmax(axis=1) | unknown parameter of activation log_softmax 'axis' (there is none)",
                "celu(alpha=0) | activation celu: alpha must be > 0, was 0",
                "squareplus(b=0) | activation squareplus: b must be > 0, was 0",
                "snake(a=0) | activation snake: a must be > 0, was 0",
                "hard_shrink(lambda=-0.5) | activation hard_shrink: lambda must be >= 0, was -0.5",
                "soft_shrink(lambda=-0.5) | activation soft_shrink: lambda must be >= 0, was -0.5",
                "rrelu(lower=-0.1) | activation rrelu: lower must be >= 0, was -0.1",
                "rrelu(upper=-0.1) | activation rrelu: upper must be >= 0, was -0.1",
                "hard_tanh(min=-Infinity) | activation hard_tanh: min must be finite, was -Infinity",
                "hard_tanh(max=NaN) | activation hard_tanh: max must be finite, was NaN",
                "hard_tanh(min=1) | activation hard_tanh: min must be below max, was min=1,max=1",
                "hard_tanh(min=2) | activation hard_tanh: min must be below max, was min=2,max=1",
                "gelu(approximate=foo) | activation gelu: approximate must be one of none, tanh, sigmoid, was foo",
                "prelu(alpha=Infinity) | activation prelu: alpha must be finite, was Infinity",
                "prelu(shared=perhaps) | activation prelu: shared must be true or false, was perhaps"
            })
    void refusesWhatIsOutsideItsRange(String choice, String message) {
        InvalidInputException e = assertThrows(InvalidInputException.class, () -> BuiltIns.create(choice));
        assertEquals(message, e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "elu(alpha=0)",
                "leaky_relu(alpha=0)",
                "thresholded_relu(theta=0)",
                "hard_shrink(lambda=0)",
                "soft_shrink(lambda=0)",
                "rrelu(lower=0,upper=0)",
                "hard_tanh(min=-3,max=-2)",
                "prelu(alpha=-1)"
            })
    void takesTheEndsOfItsRange(String choice) {
        assertEquals(choice, BuiltIns.create(choice).toString().replace(",shared=false", ""));
    }

    /**
     * Of what a framework has not, there is no default (-); neither is there of what it wants to be told (?). Keras' leaky_relu is that of
     * its layer; its function of this name takes 0.2. The frameworks' defaults are from their manuals.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // what | here | Keras 3 | PyTorch | DL4J
                "celu alpha | 1.0 | 1.0 | 1.0 | -",
                "elu alpha | 1.0 | 1.0 | 1.0 | 1.0",
                "gelu approximate | none | none | none | sigmoid",
                "hard_shrink lambda | 0.5 | 0.5 | 0.5 | -",
                "hard_sigmoid slope | 0.16666666666666666 | 0.16666666666666666 | 0.16666666666666666 | 0.2",
                "hard_tanh min | -1.0 | -1.0 | -1.0 | -1.0",
                "hard_tanh max | 1.0 | 1.0 | 1.0 | 1.0",
                "leaky_relu alpha | 0.3 | 0.3 | 0.01 | 0.01",
                "prelu alpha | 0.0 | 0.0 | 0.25 | 0.0",
                "prelu shared | false | false | true | false",
                "rrelu lower | 0.125 | - | 0.125 | 0.125",
                "rrelu upper | 0.3333333333333333 | - | 0.3333333333333333 | 0.3333333333333333",
                "snake a | 1.0 | - | - | -",
                "soft_shrink lambda | 0.5 | 0.5 | 0.5 | -",
                "squareplus b | 4.0 | 4.0 | - | -",
                "thresholded_relu theta | 1.0 | ? | ? | 1.0"
            })
    void hasTheFrameworksDefaults(String what, String here, String keras, String pytorch, String dl4j) {
        Parameter parameter = parameters().get(what);
        assertEquals(here, String.valueOf(parameter.defaultValue().orElseThrow()));
        assertDefault(keras, parameter, Framework.KERAS);
        assertDefault(pytorch, parameter, Framework.PYTORCH);
        assertDefault(dl4j, parameter, Framework.DL4J);
    }

    private static void assertDefault(String wanted, Parameter parameter, Framework framework) {
        Object elsewhere = parameter.elsewhere().get(framework);
        if (wanted.equals("-") || wanted.equals("?")) {
            assertNull(elsewhere, framework + " has no default");
        } else {
            Object taken = elsewhere == null ? parameter.defaultValue().orElseThrow() : elsewhere;
            assertEquals(wanted, String.valueOf(taken), framework.title());
        }
    }

    @Test
    void theTableOfDefaultsHasEveryParameter() {
        assertEquals(
                List.of(
                        "celu alpha",
                        "elu alpha",
                        "gelu approximate",
                        "hard_shrink lambda",
                        "hard_sigmoid slope",
                        "hard_tanh max",
                        "hard_tanh min",
                        "leaky_relu alpha",
                        "prelu alpha",
                        "prelu shared",
                        "rrelu lower",
                        "rrelu upper",
                        "snake a",
                        "soft_shrink lambda",
                        "squareplus b",
                        "thresholded_relu theta"),
                List.copyOf(parameters().keySet()));
    }

    /** By activation and name. */
    private static Map<String, Parameter> parameters() {
        Map<String, Parameter> all = new TreeMap<>();
        for (String name : BuiltIns.names()) {
            BuiltIns.parameters(name).forEach(parameter -> all.put(name + " " + parameter.name(), parameter));
        }
        return all;
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
