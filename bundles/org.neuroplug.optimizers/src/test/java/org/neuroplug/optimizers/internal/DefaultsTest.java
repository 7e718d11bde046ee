package org.neuroplug.optimizers.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
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
                "sgd | learning-rate=0.01 | | learning-rate=0.001 | learning-rate=0.001",
                "momentum | learning-rate=0.01,momentum=0.9 | | learning-rate=0.001 |",
                "nesterov | learning-rate=0.01,momentum=0.9 | | learning-rate=0.001 | learning-rate=0.1",
                "adam | learning-rate=0.001,beta1=0.9,beta2=0.999,epsilon=1e-7,epsilon-corrected=false | | epsilon=1e-8,epsilon-corrected=true | epsilon=1e-8",
                "adamw | learning-rate=0.001,beta1=0.9,beta2=0.999,epsilon=1e-7,epsilon-corrected=false,weight-decay=0.004 | | epsilon=1e-8,epsilon-corrected=true,weight-decay=0.01 |",
                "adamax | learning-rate=0.001,beta1=0.9,beta2=0.999,epsilon=1e-7,epsilon-in-maximum=false | | learning-rate=0.002,epsilon=1e-8,epsilon-in-maximum=true | epsilon=1e-8",
                "amsgrad | learning-rate=0.001,beta1=0.9,beta2=0.999,epsilon=1e-7,epsilon-corrected=false | | epsilon=1e-8,epsilon-corrected=true | epsilon=1e-8",
                "nadam | learning-rate=0.001,beta1=0.9,beta2=0.999,epsilon=1e-7,momentum-decay=1,look-ahead=dozat | | learning-rate=0.002,epsilon=1e-8,momentum-decay=0.004 | epsilon=1e-8",
                "radam | learning-rate=0.001,beta1=0.9,beta2=0.999,epsilon=1e-7 | | epsilon=1e-8 |",
                "rmsprop | learning-rate=0.001,rho=0.9,epsilon=1e-7,epsilon-in-root=true,momentum=0,centered=false | | learning-rate=0.01,rho=0.99,epsilon=1e-8,epsilon-in-root=false | learning-rate=0.1,rho=0.95,epsilon=1e-8,epsilon-in-root=false",
                "adagrad | learning-rate=0.001,initial-accumulator=0.1,epsilon=1e-7,epsilon-in-root=true | | learning-rate=0.01,initial-accumulator=0,epsilon=1e-10,epsilon-in-root=false | learning-rate=0.1,initial-accumulator=1e-6,epsilon=1e-6,epsilon-in-root=false",
                "adadelta | learning-rate=1,rho=0.95,epsilon=1e-7 | learning-rate=0.001 | rho=0.9,epsilon=1e-6 | epsilon=1e-6",
                "lion | learning-rate=0.001,beta1=0.9,beta2=0.99,weight-decay=0 | | |",
                "lamb | learning-rate=0.001,beta1=0.9,beta2=0.999,epsilon=1e-7,weight-decay=0,decoupled=false | decoupled=true | |",
                "adafactor | learning-rate=0.001,beta2-decay=-0.8,epsilon1=1e-30,epsilon2=0.001,clip=1,relative-step=true | | learning-rate=0.01 |",
                "ftrl | learning-rate=0.001,initial-accumulator=0.1,l1=0,l2=0 | | |",
                "rprop | learning-rate=0.01,shrink=0.5,grow=1.2,smallest=1e-6,largest=50 | | |",
                "adabelief | learning-rate=0.001,beta1=0.9,beta2=0.999,epsilon=1e-14 | | |"
            })
    void areThoseOfTheFrameworks(String name, String here, String keras, String pytorch, String dl4j) {
        assertEquals(
                here == null ? "" : here,
                BuiltIns.parameters(name).stream().map(Parameter::toString).collect(Collectors.joining(",")));
        assertIn(Framework.KERAS, keras, name);
        assertIn(Framework.PYTORCH, pytorch, name);
        assertIn(Framework.DL4J, dl4j, name);
    }

    @Test
    void areToldOfEveryOptimizer() throws NoSuchMethodException {
        Method table = DefaultsTest.class.getDeclaredMethod(
                "areThoseOfTheFrameworks", String.class, String.class, String.class, String.class, String.class);
        List<String> told = Arrays.stream(table.getAnnotation(CsvSource.class).value())
                .map(row -> row.substring(0, row.indexOf(' ')))
                .sorted()
                .toList();
        assertEquals(BuiltIns.names(), told);
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
