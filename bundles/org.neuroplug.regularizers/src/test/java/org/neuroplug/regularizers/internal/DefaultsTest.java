package org.neuroplug.regularizers.internal;

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
                "l1 | rate=0.01 | | |",
                "l2 | rate=0.01 | | |",
                "l1_l2 | l1=0.01,l2=0.01 | l1=0,l2=0 | |",
                "weight_decay | rate=0.01 | | |",
                "dropout | rate=0.5,layers=hidden | | |",
                "alpha_dropout | rate=0.5,layers=hidden | | |",
                "gaussian_dropout | rate=0.5,layers=hidden | | |",
                "gaussian_noise | stddev=0.1,layers=hidden | | |",
                "max_norm | value=2 | | |",
                "unit_norm | | | |",
                "non_negative | | | |",
                "min_max_norm | min=0,max=1,rate=1 | | |"
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
