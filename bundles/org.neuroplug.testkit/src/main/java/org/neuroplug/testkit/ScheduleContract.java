package org.neuroplug.testkit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.neuroplug.checks.ScheduleCheck;
import org.neuroplug.spi.ScheduleProvider;

/** The contract of schedules of the learning rate. */
public abstract class ScheduleContract extends PluginContract {
    @Override
    protected abstract ScheduleProvider plugin();

    @TestFactory
    Stream<DynamicTest> factorsAsAScheduleShould() {
        return tests(new ScheduleCheck(plugin(), resolved()));
    }
}
