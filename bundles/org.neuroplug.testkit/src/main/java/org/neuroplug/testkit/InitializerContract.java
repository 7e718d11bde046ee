package org.neuroplug.testkit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.neuroplug.checks.InitializerCheck;
import org.neuroplug.spi.InitializerProvider;

/** The contract of initializers. */
public abstract class InitializerContract extends PluginContract {
    @Override
    protected abstract InitializerProvider plugin();

    @TestFactory
    Stream<DynamicTest> drawsAsAnInitializerShould() {
        return tests(new InitializerCheck(plugin(), resolved()));
    }
}
