package org.neuroplug.testkit;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.api.plugin.Parameter;
import org.neuroplug.api.plugin.Parameterized;
import org.neuroplug.checks.Finding;
import org.neuroplug.checks.PluginCheck;

/** What every plug-in must hold, whatever its kind. Tests extend the contract of a kind, not this class. */
public abstract class PluginContract {
    PluginContract() {}

    /** The plug-in as the workbench would create it: a new object at each call. */
    protected abstract Object plugin();

    /** What is given to the plug-in; by default nothing, so that every parameter has its default. */
    protected Map<String, ?> settings() {
        return Map.of();
    }

    /** The settings as the plug-in gets them. */
    final Hyperparameters resolved() {
        return Hyperparameters.resolve(owner(), parameters(), settings());
    }

    private String owner() {
        return plugin().getClass().getSimpleName();
    }

    private List<Parameter> parameters() {
        return plugin() instanceof Parameterized p ? p.parameters() : List.of();
    }

    @Test
    void declaresTheSameParametersAtEveryCall() {
        assertEquals(parameters(), parameters());
    }

    @Test
    void explainsEachParameterOnce() {
        List<String> names = parameters().stream().map(Parameter::name).toList();
        assertEquals(names.stream().distinct().toList(), names, "parameters");
        assertAll(parameters().stream()
                .map(parameter -> () ->
                        assertFalse(parameter.description().isBlank(), parameter.name() + " has no description")));
    }

    @Test
    void acceptsItsDefaults() {
        assertAll(parameters().stream()
                .filter(parameter -> parameter.defaultValue().isPresent())
                .map(parameter ->
                        () -> parameter.check(owner(), parameter.defaultValue().orElseThrow())));
    }

    /** A test for each part of a check. */
    static Stream<DynamicTest> tests(PluginCheck check) {
        return check.verdict().findings().stream()
                .map(finding -> DynamicTest.dynamicTest(finding.part(), () -> judge(finding)));
    }

    private static void judge(Finding finding) {
        switch (finding.outcome()) {
            case PASSED -> Assertions.assertNotNull(finding.text());
            case FAILED -> Assertions.fail(finding.toString());
            case SKIPPED -> Assumptions.abort(finding.toString());
        }
    }
}
