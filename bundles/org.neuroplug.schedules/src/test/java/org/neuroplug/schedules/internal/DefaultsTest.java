package org.neuroplug.schedules.internal;

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
                "constant | | | |",
                "step | every=30,factor=0.1 | | |",
                "exponential | rate=0.96,every=1,staircase=false | | staircase=true |",
                "inverse_time | rate=0.1,every=1,staircase=false | | |",
                "polynomial | power=1,end=0,epochs=0 | | epochs=5 |",
                "piecewise | boundaries=[50,75],factors=[1,0.1,0.01] | | |",
                "cosine | end=0,epochs=0 | | |",
                "cosine_restarts | first=10,longer=2,height=1,end=0 | | longer=1 |",
                "warmup | epochs=5,start=0,then=constant | | start=0.3333333333333333 |",
                "one_cycle | rise=0.3,div=25,final-div=10000,shape=cosine | | |",
                "reduce_on_plateau | factor=0.1,patience=10,min-delta=0.0001,relative=false,cooldown=0,least=0 | | patience=11,relative=true |"
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
