package org.neuroplug.testkit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.neuroplug.checks.MetricCheck;
import org.neuroplug.spi.MetricProvider;

/** The contract of metrics. */
public abstract class MetricContract extends PluginContract {
    @Override
    protected abstract MetricProvider plugin();

    @TestFactory
    Stream<DynamicTest> measuresAsAMetricShould() {
        return tests(new MetricCheck(plugin(), resolved()));
    }
}
