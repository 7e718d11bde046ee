package org.neuroplug.testkit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.neuroplug.checks.LossCheck;
import org.neuroplug.spi.LossProvider;

/** The contract of losses. */
public abstract class LossContract extends PluginContract {
    @Override
    protected abstract LossProvider plugin();

    @TestFactory
    Stream<DynamicTest> losesAsALossShould() {
        return tests(new LossCheck(plugin(), resolved()));
    }
}
