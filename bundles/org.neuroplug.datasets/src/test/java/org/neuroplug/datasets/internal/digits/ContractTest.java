package org.neuroplug.datasets.internal.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neuroplug.api.plugin.Hyperparameters;
import org.neuroplug.checks.DatasetCheck;
import org.neuroplug.checks.Finding.Outcome;
import org.neuroplug.checks.Verdict;

class ContractTest {
    @Test
    void keepsItsContract() {
        DigitsDataset digits = new DigitsDataset();
        Hyperparameters settings = Hyperparameters.resolve("digits", digits.parameters(), Map.of("count", 1000));
        Verdict verdict = new DatasetCheck(digits, settings, DatasetCheck.NO_FILES).verdict();
        assertEquals(
                5,
                verdict.findings().stream()
                        .filter(f -> f.outcome() == Outcome.PASSED)
                        .count(),
                verdict.toString());
    }
}
