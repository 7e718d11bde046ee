package org.neuroplug.testkit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.neuroplug.checks.RegularizerCheck;
import org.neuroplug.spi.RegularizerProvider;

/** The contract of regularizers. */
public abstract class RegularizerContract extends PluginContract {
    @Override
    protected abstract RegularizerProvider plugin();

    @TestFactory
    Stream<DynamicTest> regularizesAsARegularizerShould() {
        return tests(new RegularizerCheck(plugin(), resolved()));
    }
}
