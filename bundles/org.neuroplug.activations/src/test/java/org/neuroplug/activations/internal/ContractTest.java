package org.neuroplug.activations.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neuroplug.checks.ActivationCheck;
import org.neuroplug.checks.Verdict;

class ContractTest {
    static List<String> choices() {
        return Stream.concat(
                        BuiltIns.names().stream(),
                        Stream.of(
                                "elu(alpha=0.3)",
                                "leaky_relu(alpha=0)",
                                "thresholded_relu(theta=0.3)",
                                "hard_sigmoid(slope=0.2)"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("choices")
    void keepsItsContract(String choice) {
        Verdict verdict = new ActivationCheck(() -> BuiltIns.create(choice)).verdict();
        assertTrue(verdict.passed(), verdict.toString());
    }
}
