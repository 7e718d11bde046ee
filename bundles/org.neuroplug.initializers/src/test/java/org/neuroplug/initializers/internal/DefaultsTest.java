package org.neuroplug.initializers.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neuroplug.api.plugin.Framework;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;

class DefaultsTest {
    /** Defaults here, and those that Keras 3, PyTorch 2 and DL4J have in their place. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "glorot_uniform | | | |",
                "glorot_normal | truncated=true | | truncated=false | truncated=false",
                "he_uniform | | | |",
                "he_normal | truncated=true | | truncated=false | truncated=false",
                "lecun_uniform | | | |",
                "lecun_normal | truncated=true | | truncated=false | truncated=false",
                "random_uniform | low=-0.05,high=0.05 | | low=0,high=1 |",
                "random_normal | mean=0,stddev=0.05 | | stddev=1 |",
                "truncated_normal | mean=0,stddev=0.05 | | stddev=1 |",
                "variance_scaling | scale=1,mode=fan_in,distribution=truncated_normal | | |",
                "constant | value=0 | | |",
                "zeros | | | |",
                "ones | | | |",
                "identity | gain=1 | | |",
                "orthogonal | gain=1 | | |"
            })
    void areThoseOfTheFrameworks(String name, String here, String keras, String pytorch, String dl4j) {
        assertEquals(
                here == null ? "" : here,
                BuiltIns.parameters(name).stream().map(Parameter::toString).collect(Collectors.joining(",")));
        assertIn(Framework.KERAS, keras, name);
        assertIn(Framework.PYTORCH, pytorch, name);
        assertIn(Framework.DL4J, dl4j, name);
    }

    private static void assertIn(Framework framework, String expected, String name) {
        String others = BuiltIns.parameters(name).stream()
                .filter(parameter -> parameter.elsewhere().containsKey(framework))
                .map(parameter -> parameter.name() + "="
                        + Hyperparameters.format(parameter.elsewhere().get(framework)))
                .collect(Collectors.joining(","));
        assertEquals(expected == null ? "" : expected, others, framework.title());
    }
}
