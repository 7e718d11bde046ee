package org.neuroplug.optimizers.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neuroplug.checks.OptimizerCheck;
import org.neuroplug.checks.Verdict;

class ContractTest {
    static List<String> names() {
        return BuiltIns.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void keepsItsContract(String name) {
        Verdict verdict = new OptimizerCheck(() -> BuiltIns.create(name)).verdict();
        assertTrue(verdict.passed(), verdict.toString());
    }
}
