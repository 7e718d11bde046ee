package org.neuroplug.testkit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.neuroplug.checks.OptimizerCheck;
import org.neuroplug.spi.OptimizerProvider;

/** The contract of optimizers. */
public abstract class OptimizerContract extends PluginContract {
    @Override
    protected abstract OptimizerProvider plugin();

    @TestFactory
    Stream<DynamicTest> stepsAsAnOptimizerShould() {
        return tests(OptimizerCheck.of(plugin(), resolved()));
    }
}
