package org.neuroplug.activations.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.checks.ActivationCheck;
import org.neuroplug.checks.Finding;
import org.neuroplug.checks.Finding.Outcome;

/** What every activation must hold, of each that is built in. */
class ContractsTest {
    static List<String> names() {
        return BuiltIns.names();
    }

    private static Stream<String> choices() {
        return Stream.concat(
                names().stream(),
                Stream.of(
                        "elu(alpha=0.3)",
                        "leaky_relu(alpha=0)",
                        "thresholded_relu(theta=0.3)",
                        "hard_sigmoid(slope=0.2)",
                        "gelu(approximate=tanh)",
                        "gelu(approximate=sigmoid)",
                        "celu(alpha=0.3)",
                        "snake(a=2)",
                        "squareplus(b=1)",
                        "hard_shrink(lambda=2)",
                        "soft_shrink(lambda=0.1)",
                        "hard_tanh(min=-0.5,max=2)",
                        "prelu(alpha=0.25)",
                        "rrelu(lower=0.2,upper=0.7)"));
    }

    /** Some parts of the check are about plug-ins that are made otherwise, and are left out. */
    @TestFactory
    Stream<DynamicContainer> isDifferentiatedRightly() {
        return choices()
                .map(choice -> dynamicContainer(
                        choice,
                        new ActivationCheck(() -> BuiltIns.create(choice))
                                .verdict().findings().stream()
                                        .map(finding -> dynamicTest(finding.part(), () -> assertHolds(finding)))));
    }

    private static void assertHolds(Finding finding) {
        assertEquals(Outcome.PASSED, finding.outcome(), finding::toString);
    }

    @ParameterizedTest
    @MethodSource("names")
    void explainsEachParameterOnce(String name) {
        List<Parameter> parameters = BuiltIns.parameters(name);
        List<String> called = parameters.stream().map(Parameter::name).toList();
        assertEquals(called.stream().distinct().toList(), called, "parameters");
        assertEquals(parameters, BuiltIns.parameters(name), "parameters at another call");
        for (Parameter parameter : parameters) {
            assertFalse(parameter.description().isBlank(), parameter.name() + " has no description");
            parameter.check(name, parameter.defaultValue().orElseThrow());
        }
    }
}
